import { type Change, changeBetween } from '../change'
import type { Plan, PlanIndex } from '../plan'
import { checkIndex, indexOfPlan } from '../plan-index'

/**
 * Ranks by another index: criteria, groups, normalisation, aggregation, the rule for missing values and the least known
 * share, all at once. Filters, day and top count stay.
 * @throws RangeError where the index could not have been set part by part.
 */
export function adoptIndex(plan: Plan, index: PlanIndex): Change {
  checkIndex(index)
  return changeBetween(plan, { ...plan, ...indexOfPlan(index) })
}
