/** Of which day the records speak: what a paper says it is as of, and against which day "late" is told. */
import type { IsoDate } from '../units'
import type { SupplyRow } from './facts'
import { stageDays } from './stage-totals'

export interface DatedRecords {
  /** Of the levels and teaching modes that count; `null`: the data has none. */
  readonly modes: IsoDate | null
  /** The latest report of need that is counted; `null`: no report states a day. */
  readonly reports: IsoDate | null
  readonly supply: readonly SupplyRow[]
  readonly handedOver: readonly (IsoDate | null)[]
}

/**
 * The latest day that reports, levels, gifts or hand-overs speak of, since what nobody has written down yet cannot be held
 * against anybody; never after today. Records without any day: today.
 */
export function dataDay({ modes, reports, supply, handedOver }: DatedRecords, today: IsoDate): IsoDate {
  const known = [...stageDays(supply), ...handedOver, modes, reports].filter(day => day !== null)
  const latest = known.sort().at(-1) ?? today
  return latest < today ? latest : today
}

/** The day "late" is told against: the day that the plan was set to, else the day of the data. */
export const lateDay = (planDay: IsoDate | null, records: DatedRecords, today: IsoDate): IsoDate =>
  planDay ?? dataDay(records, today)

/**
 * The day a paper is as of: the day that the plan was set to, unless the data speaks of a later one: the paper counts all
 * records, and no record after the day that its head names may be in it.
 */
export function paperDay(planDay: IsoDate | null, records: DatedRecords, today: IsoDate): IsoDate {
  const day = dataDay(records, today)
  return planDay !== null && planDay > day ? planDay : day
}
