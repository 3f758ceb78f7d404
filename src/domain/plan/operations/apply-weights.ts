import type { CriterionId } from '../../ranking/ranking'
import { type Change, changeBetween } from '../change'
import type { GroupId, Plan } from '../plan'
import { checkWeight } from './set-weight'

/** Weights 0…100 by criterion and by group; who is not named keeps its own. */
export interface Weights {
  readonly criteria?: ReadonlyMap<CriterionId, number>
  readonly groups?: ReadonlyMap<GroupId, number>
}

/**
 * Gives many weights at once, as a comparison in pairs or by swings finds them. What the plan does not hold is passed over.
 * @throws RangeError where a weight is not a number in 0…100.
 */
export function applyWeights(plan: Plan, { criteria, groups }: Weights): Change {
  for (const weight of [...(criteria?.values() ?? []), ...(groups?.values() ?? [])]) checkWeight(weight)
  return changeBetween(plan, {
    ...plan,
    criteria: plan.criteria.map(each => ({ ...each, weight: criteria?.get(each.id) ?? each.weight })),
    groups: plan.groups.map(each => ({ ...each, weight: groups?.get(each.id) ?? each.weight })),
  })
}
