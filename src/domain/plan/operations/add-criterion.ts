import type { CriterionId, Direction } from '../../ranking/ranking'
import { type Change, changeBetween } from '../change'
import { criterionSetting, type GroupId, type Plan } from '../plan'
import { checkWeight } from './set-weight'

/**
 * Adds a criterion as the last one; one that the plan already holds stays as it is. A `group` that the plan does not
 * hold is the root.
 * @throws RangeError where the weight is not a number in 0…100.
 */
export function addCriterion(
  plan: Plan,
  id: CriterionId,
  weight: number,
  direction: Direction,
  group: GroupId | null = null,
): Change {
  checkWeight(weight)
  if (plan.criteria.some(criterion => criterion.id === id)) return changeBetween(plan, plan)
  const known = plan.groups.some(each => each.id === group) ? group : null
  const criterion = { ...criterionSetting(id, weight, direction), group: known }
  return changeBetween(plan, { ...plan, criteria: [...plan.criteria, criterion] })
}
