/** Which dated record counts on a day (rule N6). */
import type { Dataset } from '../dataset/dataset'
import type { CovidLevel, TeachingModeRecord } from '../dataset/records'
import type { CommuneCode, IsoDate } from '../units'

/** Days on which a level or a mode takes effect, earliest first, each once. */
export function datesOf(dataset: Dataset): IsoDate[] {
  const { 'covid-levels': levels, 'teaching-modes': modes } = dataset.records
  return [...new Set([...levels, ...modes].map(record => record.effectiveFrom))].sort()
}

/** The day that counts: the one asked for, else the latest in the data, else `null`. */
export function dayInUse(dataset: Dataset, asked: IsoDate | null): IsoDate | null {
  return asked ?? datesOf(dataset).at(-1) ?? null
}

interface Dated {
  readonly communeCode: CommuneCode
  readonly effectiveFrom: IsoDate
  readonly effectiveUntil?: IsoDate | null
}

/** The last record of each commune that took effect on or before the day and has not ended before it. */
function inEffect<T extends Dated>(records: readonly T[], day: IsoDate | null): ReadonlyMap<CommuneCode, T> {
  const last = new Map<CommuneCode, T>()
  if (day === null) return last
  for (const record of records) {
    if (record.effectiveFrom > day) continue
    const known = last.get(record.communeCode)
    if (!known || record.effectiveFrom >= known.effectiveFrom) last.set(record.communeCode, record)
  }
  for (const [code, record] of last)
    if (record.effectiveUntil && record.effectiveUntil < day) last.delete(code)
  return last
}

/** The alert level of each commune on the day; a commune without one has not been assessed. */
export const levelsOn = (dataset: Dataset, day: IsoDate | null): ReadonlyMap<CommuneCode, CovidLevel> =>
  inEffect(dataset.records['covid-levels'], day)

/** The teaching mode of each commune on the day; a commune without one has not reported. */
export const modesOn = (
  dataset: Dataset,
  day: IsoDate | null,
): ReadonlyMap<CommuneCode, TeachingModeRecord> => inEffect(dataset.records['teaching-modes'], day)
