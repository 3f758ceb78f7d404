/**
 * What the data says about need and gifts, before anybody allocates: the shapes that `unit-needs.ts`, `supply-rows.ts`,
 * `usable-together.ts` and the checks of records answer with.
 */
import type { DeviceKind, NeedClass, SupplyChannel } from '../dataset/records'
import type { CommuneCode, DistrictCode, Dong, IsoDate, People, Share } from '../units'
import type { SupplyStage } from './allocation'

/** Figures of one class; `null` wherever nobody reported. */
export interface ClassNeed {
  readonly withoutDevice: number | null
  readonly alreadySupported: number | null
  /** By the hand-over records, the data's and the plan's; 0 where there is none. */
  readonly handedOver: number
  /** max(0, without − supported − handed over). */
  readonly open: number | null
}

/** Need of one unit as it stands in the data. */
export interface UnitNeed {
  readonly unitCode: string
  /** `null`: the unit is a commune itself. */
  readonly schoolCode: string | null
  readonly communeCode: CommuneCode
  readonly districtCode: DistrictCode
  readonly managingUnit: string
  /** By class in `CLASS_ORDER`. */
  readonly classes: readonly ClassNeed[]
  /** The latest day that a row of it states. */
  readonly reportedAt: IsoDate | null
  /** Pupils who study online: the unit's pupils where its commune teaches online, else 0; `null`: not known. */
  readonly onlinePupils: People | null
  readonly pupils: People | null
}

/** Who reported, of those who have to: 27 district offices and the units directly under Sở GD&ĐT. */
export interface Reporting {
  readonly districts: { readonly reported: number; readonly of: number }
  readonly soUnits: { readonly reported: number; readonly of: number }
  /** The latest and the earliest day of the reports that are counted; `null`: no report states one. */
  readonly asOf: IsoDate | null
  readonly earliest: IsoDate | null
  /**
   * Offices and units that did not report everything: managing unit, how many of its schools are silent on a class at
   * least, how many of those said something all the same, of how many that have to report.
   */
  readonly waiting: readonly {
    readonly managingUnit: string
    readonly silent: number
    readonly partial: number
    readonly of: number
  }[]
}

/** A commune's reported total held against the sum of its schools, of one class. */
export interface TotalCheck {
  readonly communeCode: CommuneCode
  readonly class: NeedClass
  readonly stated: number
  readonly sum: number
  /** Schools that did not report the class. */
  readonly silent: number
}

/** One gift, with what it is worth in devices. */
export interface SupplyRow {
  /** Position in `device-supply`. */
  readonly row: number
  readonly round: string
  readonly donor: string
  readonly channel: SupplyChannel
  readonly kind: DeviceKind
  readonly schoolCode: string | null
  readonly moneyDong: Dong | null
  /** Devices: as stated, else money ÷ norm rounded down, else `null` (neither is known). */
  readonly devices: number | null
  /** `true`: worked out from money by the norm. */
  readonly byNorm: boolean
  /** The furthest stage that has a date; `null`: no date at all. */
  readonly stage: SupplyStage | null
  readonly dates: Readonly<Record<SupplyStage, IsoDate | null>>
  /** Handed over by the records (rule A9), of these devices. */
  readonly handedOver: number
}

/** Pupils of one commune by what they can use. The two are known apart, so the overlap is an estimate with bounds. */
export interface UsableTogether {
  readonly communeCode: CommuneCode
  readonly pupils: People | null
  /** Shares of the commune's pupils, 0…1, summing to 1; `null` where signal or device is not known. */
  readonly shares: {
    readonly both: Share
    readonly signalOnly: Share
    readonly deviceOnly: Share
    readonly neither: Share
  } | null
  /** What `both` can be at least and at most, whatever the overlap (Fréchet bounds). */
  readonly bothBounds: readonly [low: Share, high: Share] | null
}

/** A hand-over as the data or the plan records it. */
export interface HandoverRecord {
  readonly round: string
  readonly unitCode: string
  readonly class: NeedClass
  readonly quantity: number | null
  readonly handedOverAt: IsoDate | null
  /** Row in `handovers`, 0-based; `null`: recorded in the plan. */
  readonly row: number | null
}

/** What is wrong, or needs a look, in the records. */
export type RecordFault =
  /** Same unit, class and round more than once, together over the class's need. */
  | {
      readonly code: 'double-support'
      readonly unitCode: string
      readonly class: NeedClass
      readonly round: string
      readonly given: number
      readonly need: number
      readonly records: readonly number[]
    }
  /** All rounds together exceed what the unit's class ever needed. */
  | {
      readonly code: 'over-need'
      readonly unitCode: string
      readonly class: NeedClass
      readonly given: number
      readonly need: number
    }
  /** More handed over in a round than it held. */
  | { readonly code: 'over-supply'; readonly round: string; readonly given: number; readonly held: number }
  | { readonly code: 'unknown-round'; readonly round: string; readonly given: number }
  | { readonly code: 'unknown-unit'; readonly unitCode: string; readonly given: number }
  /** Goods of one school handed over at another. */
  | {
      readonly code: 'school-goods-moved'
      readonly round: string
      readonly unitCode: string
      readonly given: number
    }
  /** A round stands at a stage longer than the days allowed. */
  | {
      readonly code: 'late-round'
      readonly round: string
      readonly stage: SupplyStage
      readonly since: IsoDate
      readonly days: number
      readonly devices: number | null
    }
  /** Dates of the stages are not in order. */
  | { readonly code: 'stages-out-of-order'; readonly round: string; readonly row: number }
