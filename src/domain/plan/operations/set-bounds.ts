import type { CriterionId } from '../../ranking/ranking'
import { type Change, changeBetween } from '../change'
import type { CriterionBounds, Plan } from '../plan'

/**
 * Says where a criterion's 0 and 1 lie under `target`; `null`, or neither side: as the criterion has them by itself.
 * @throws RangeError where a side is not finite, or the low one does not lie below the high one.
 */
export function setBounds(plan: Plan, id: CriterionId, bounds: CriterionBounds | null): Change {
  const stated = bounds?.every(side => side === null) ? null : bounds
  checkBounds(stated)
  const criteria = plan.criteria.map(each => (each.id === id ? { ...each, bounds: stated } : each))
  return changeBetween(plan, { ...plan, criteria })
}

/** @throws RangeError where they are none. */
export function checkBounds(bounds: CriterionBounds | null): void {
  if (!areBounds(bounds)) throw new RangeError(`${bounds} are no bounds`)
}

/** A pair of which at least one side is a number, the first below the second; or `null`. */
export function areBounds(value: unknown): value is CriterionBounds | null {
  if (value === null) return true
  if (!Array.isArray(value) || value.length !== 2) return false
  const [low, high] = value
  const sides = [low, high].every(
    side => side === null || (typeof side === 'number' && Number.isFinite(side)),
  )
  if (!sides || (low === null && high === null)) return false
  return low === null || high === null || low < high
}
