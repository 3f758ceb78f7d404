import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'
import { isDate } from './set-date'
import { orderly } from './set-filters'
import { checkGapSettings } from './set-gap-question'
import { checkWeight } from './set-weight'

/**
 * Takes over whatever `settings` states (of a link, or of a saved file) and leaves the rest.
 * @throws RangeError where a weight or the date could not have been set one by one.
 */
export function adoptSettings(plan: Plan, settings: Partial<Plan>): Change {
  const after = { ...plan, ...settings }
  const ids = new Set(after.criteria.map(({ id }) => id))
  if (ids.size !== after.criteria.length) throw new RangeError('a criterion is named twice')
  for (const { weight } of after.criteria) checkWeight(weight)
  if (!isDate(after.date)) throw new RangeError(`"${after.date}" is not a date`)
  checkGapSettings(after)
  return changeBetween(plan, { ...after, filters: orderly(after.filters) })
}
