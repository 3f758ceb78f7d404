import { type Change, changeBetween } from '../change'
import { liesWithin } from '../group-tree'
import type { GroupId, Plan } from '../plan'

/**
 * Moves a group into another, or (`null`) to the root, with all that it holds. Into itself, into what it holds, or into
 * a group that the plan does not hold it does not go.
 */
export function moveGroup(plan: Plan, id: GroupId, parent: GroupId | null): Change {
  if (!mayMoveGroup(plan, id, parent)) return changeBetween(plan, plan)
  const groups = plan.groups.map(group => (group.id === id ? { ...group, parent } : group))
  return changeBetween(plan, { ...plan, groups })
}

export const mayMoveGroup = (plan: Pick<Plan, 'groups'>, id: GroupId, parent: GroupId | null): boolean =>
  parent === null || (plan.groups.some(group => group.id === parent) && !liesWithin(plan.groups, parent, id))
