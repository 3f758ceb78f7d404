/**
 * The five built-in criteria of need, a value a commune, with what each value rests on. Rules N1… stand in this
 * room's README.
 */
import type { CoverageTable } from '../coverage/coverage'
import type { AlertLevel, TeachingMode } from '../dataset/records'
import type { CommuneCode, IsoDate, People, Share } from '../units'

/** A share with the count behind it, so that the sheet can say "412 of 520 pupils". */
export interface Gap {
  readonly value: Share | null
  readonly part: number | null
  readonly whole: number | null
  /** What was counted. `area` = fallback to the share of area, said wherever the value shows. */
  readonly basis: 'pupils' | 'area' | null
}

export interface CommuneNeed {
  readonly communeCode: CommuneCode
  readonly mobile: Gap
  readonly fibre: Gap
  readonly device: Gap
  /** 1 = level 3 or 4 and online teaching; 0 = surely not both; `null` = cannot be said. */
  readonly alert: 0 | 1 | null
  readonly alertLevel: AlertLevel | null
  readonly teachingMode: TeachingMode | null
  /** Share of the reported geography flags that hold. */
  readonly geography: Share | null
  readonly pupils: People | null
}

export interface NeedTable {
  /** The day whose levels and modes were used; `null` where the data holds neither. */
  readonly date: IsoDate | null
  /** The coverage that the mobile gap rests on, and every criterion of coverage; `null` = not known yet. */
  readonly coverage: CoverageTable | null
  /** In the order of the dataset's communes. */
  readonly communes: readonly CommuneNeed[]
}
