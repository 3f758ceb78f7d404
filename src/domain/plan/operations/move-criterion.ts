import type { CriterionId } from '../../ranking/ranking'
import { type Change, changeBetween } from '../change'
import type { GroupId, Plan } from '../plan'

/** Moves a criterion into a group, or (`null`) to the root. Into a group that the plan does not hold it does not go. */
export function moveCriterion(plan: Plan, id: CriterionId, group: GroupId | null): Change {
  if (group !== null && !plan.groups.some(each => each.id === group)) return changeBetween(plan, plan)
  const criteria = plan.criteria.map(each => (each.id === id ? { ...each, group } : each))
  return changeBetween(plan, { ...plan, criteria })
}
