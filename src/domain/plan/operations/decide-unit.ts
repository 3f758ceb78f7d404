import { isDeviceCount } from '../allocation-settings'
import { isCalendarDate } from '../calendar-date'
import { type Change, NO_CHANGE } from '../change'
import type { UnitStatement } from '../device-records'
import type { PlanRecords } from '../plan-records'
import { changeOfRecords } from '../record-change'

/** What is said: all of a statement but what its author had on screen, which the records know. */
export type UnitSaid = Omit<UnitStatement, 'knew'>

/**
 * Says of a unit that its number is fixed or that it gets none, or takes back what was said (P18). What is said already,
 * undisputed, is not said again.
 * @throws RangeError without a reason, without a whole number ≥ 1 where it is locked, or where the day is none.
 */
export function decideUnit(records: PlanRecords, said: UnitSaid): Change {
  const { unitCode, state, quantity, on } = said
  const reason = said.reason.trim()
  if (reason === '') throw new RangeError('a decision about a unit needs a reason')
  if (!isCalendarDate(on)) throw new RangeError(`"${on}" is not a date`)
  if (state === 'locked' ? !isDeviceCount(quantity) : quantity !== null)
    throw new RangeError(`${quantity} is not a number of devices for "${state}"`)
  const before = records.unitDecisions.get(unitCode)
  if (!before && state === 'open') return NO_CHANGE
  const stands = before?.others.length === 0 ? before.stands : null
  if (stands?.state === state && stands.quantity === quantity && stands.reason === reason) return NO_CHANGE
  const knew = before?.entries.map(entry => entry.id) ?? []
  return changeOfRecords({ of: 'unit', statement: { ...said, reason, knew } })
}
