import type { CriterionId } from '../../ranking/ranking'
import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'

export const MAX_WEIGHT = 100

/**
 * Gives a criterion another weight. A criterion that the plan does not hold stays out: it may have been removed in
 * another tab while the slider moved.
 * @throws RangeError where the weight is not a number in 0…100.
 */
export function setWeight(plan: Plan, id: CriterionId, weight: number): Change {
  checkWeight(weight)
  const criteria = plan.criteria.map(criterion =>
    criterion.id === id ? { ...criterion, weight } : criterion,
  )
  return changeBetween(plan, { ...plan, criteria })
}

/** @throws RangeError where the weight is not a number in 0…100. */
export function checkWeight(weight: number): void {
  if (!(weight >= 0 && weight <= MAX_WEIGHT))
    throw new RangeError(`weight ${weight} is not in 0…${MAX_WEIGHT}`)
}
