import type { IsoDate } from '../../units'
import { isCalendarDate } from '../calendar-date'
import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'

/**
 * Chooses the day whose alert levels and teaching modes count; `null`: the latest in the data.
 * @throws RangeError where the text is no date.
 */
export function setDate(plan: Plan, date: IsoDate | null): Change {
  if (!isDate(date)) throw new RangeError(`"${date}" is not a date`)
  return changeBetween(plan, { ...plan, date })
}

export const isDate = (date: string | null): boolean => date === null || isCalendarDate(date)
