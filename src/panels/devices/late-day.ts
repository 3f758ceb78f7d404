/** Against which day "late" is told, unless a person says another. */
import type { SupplyRow } from '@/domain/allocation/facts'
import { stageDays } from '@/domain/allocation/stage-totals'
import type { IsoDate } from '@/domain/units'

/**
 * The day that the plan was set to; else the latest day that levels, gifts or hand-overs speak of, since what nobody has
 * written down yet cannot be held against a round; never after today. Records without any day: today.
 * @param planDay chosen in the plan; `null`: it follows the data.
 * @param dataDay of the levels and teaching modes that count; `null`: the data has none.
 */
export function lateDay(
  planDay: IsoDate | null,
  dataDay: IsoDate | null,
  supply: readonly SupplyRow[],
  handedOver: readonly (IsoDate | null)[],
  today: IsoDate,
): IsoDate {
  if (planDay !== null) return planDay
  const known = [...stageDays(supply), ...handedOver, dataDay].filter(day => day !== null)
  const latest = known.sort().at(-1) ?? today
  return latest < today ? latest : today
}
