import { type Change, changeBetween } from '../change'
import type { GroupId, Plan } from '../plan'

/** Takes a group out of the plan; its criteria and groups move up to where it stood, with their weights. */
export function removeGroup(plan: Plan, id: GroupId): Change {
  const gone = plan.groups.find(group => group.id === id)
  if (!gone) return changeBetween(plan, plan)
  return changeBetween(plan, {
    ...plan,
    criteria: plan.criteria.map(each => (each.group === id ? { ...each, group: gone.parent } : each)),
    groups: plan.groups
      .filter(group => group !== gone)
      .map(group => (group.parent === id ? { ...group, parent: gone.parent } : group)),
  })
}
