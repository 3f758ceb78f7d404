/** What units reported of their need and were given: the one reading of the rows that N3 and the allocation rest on. */
import type { Dataset } from '../dataset/dataset'
import { type CountUnit, type Handover, NEED_CLASSES, type NeedClass } from '../dataset/records'
import type { CommuneCode } from '../units'

/** What one unit reported of one class. */
export interface NeedReport {
  /** As stated, whole, ≥ 0. */
  readonly withoutDevice: number
  /** `null`: the row does not say. */
  readonly alreadySupported: number | null
  /** max(0, without device − already supported); a blank support takes nothing off. */
  readonly open: number
}

/** A figure of one unit and class; `undefined` where the unit has none. */
export type ByUnit<Figure> = (unitCode: string, kind: NeedClass) => Figure | undefined

/**
 * Rows that say how many are without a device, of the unit of count asked for. A row that does not say what it counts
 * counts pupils, as one that says so: two such rows of a unit and class are the same pupils, and the larger figure stands.
 */
export function needReports(
  { records }: Pick<Dataset, 'records'>,
  countUnit: CountUnit = 'pupil',
): ByUnit<NeedReport> {
  const reports = figures<NeedReport>()
  for (const { unitCode, class: kind, withoutDevice, alreadySupported, unitOfCount } of records[
    'device-need'
  ]) {
    if (withoutDevice === null || (unitOfCount ?? 'pupil') !== countUnit) continue
    const open = Math.max(0, withoutDevice - (alreadySupported ?? 0))
    const known = reports[kind].get(unitCode)
    if (!known || open > known.open || (open === known.open && withoutDevice > known.withoutDevice))
      reports[kind].set(unitCode, { withoutDevice, alreadySupported, open })
  }
  return (unitCode, kind) => reports[kind].get(unitCode)
}

/** What need knows of a hand-over. */
export type HandoversCounted = readonly Pick<Handover, 'unitCode' | 'class' | 'quantity'>[]

/** Sum of what was handed over to each unit and class; a record without a number adds nothing. */
export function handedOverTo(handovers: HandoversCounted): ByUnit<number> {
  const given = figures<number>()
  for (const { unitCode, class: kind, quantity } of handovers) {
    if (quantity === null) continue
    given[kind].set(unitCode, (given[kind].get(unitCode) ?? 0) + quantity)
  }
  return (unitCode, kind) => given[kind].get(unitCode)
}

export interface CommuneSchools {
  /** Codes of the commune's schools, kindergartens too. */
  readonly schools: readonly string[]
  /** Schools whose report the commune waits for: all but kindergartens, whose children are not in the programme. */
  readonly expected: readonly string[]
}

/** Schools by the commune that their record names. A code that a commune has too is the commune's. */
export function schoolsByCommune({ records }: Pick<Dataset, 'records'>): Map<CommuneCode, CommuneSchools> {
  const units = new Map<CommuneCode, { schools: string[]; expected: string[] }>()
  const communeCodes = new Set(records.communes.map(commune => commune.communeCode))
  for (const { schoolCode, communeCode, level } of records.schools) {
    if (communeCodes.has(schoolCode)) continue
    const own = units.get(communeCode) ?? { schools: [], expected: [] }
    own.schools.push(schoolCode)
    if (level !== 'MN') own.expected.push(schoolCode)
    units.set(communeCode, own)
  }
  return units
}

/** A map a class: units are asked for often, and a key made of both would be a text more each time. */
const figures = <Figure>() =>
  Object.fromEntries(NEED_CLASSES.map(kind => [kind, new Map<string, Figure>()])) as Record<
    NeedClass,
    Map<string, Figure>
  >
