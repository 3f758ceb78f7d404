import type { CriterionId, Direction } from '../../ranking/ranking'
import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'
import { checkWeight } from './set-weight'

/**
 * Adds a criterion as the last one; one that the plan already holds stays as it is.
 * @throws RangeError where the weight is not a number in 0…100.
 */
export function addCriterion(plan: Plan, id: CriterionId, weight: number, direction: Direction): Change {
  checkWeight(weight)
  if (plan.criteria.some(criterion => criterion.id === id)) return changeBetween(plan, plan)
  return changeBetween(plan, { ...plan, criteria: [...plan.criteria, { id, weight, direction }] })
}
