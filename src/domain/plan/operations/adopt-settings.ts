import { checkAllocation, orderlyAllocation } from '../allocation-settings'
import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'
import { checkIndex } from '../plan-index'
import { isDate } from './set-date'
import { orderly } from './set-filters'
import { checkGapSettings } from './set-gap-question'
import { checkTopCount } from './set-top-count'

/**
 * Takes over whatever `settings` states (of a link, or of a saved file) and leaves the rest.
 * @throws RangeError where a weight, the date or another part could not have been set one by one.
 */
export function adoptSettings(plan: Plan, settings: Partial<Plan>): Change {
  const after = { ...plan, ...settings }
  checkIndex(after)
  checkTopCount(after.topCount)
  if (!isDate(after.date)) throw new RangeError(`"${after.date}" is not a date`)
  checkGapSettings(after)
  checkAllocation(after.allocation)
  const filters = orderly(after.filters)
  return changeBetween(plan, { ...after, filters, allocation: orderlyAllocation(after.allocation) })
}
