import { type Change, changeBetween } from '../change'
import type { GroupId, Plan } from '../plan'
import { checkWeight } from './set-weight'

/** Gives a group another weight beside its siblings. @throws RangeError where it is not a number in 0…100. */
export function setGroupWeight(plan: Plan, id: GroupId, weight: number): Change {
  checkWeight(weight)
  const groups = plan.groups.map(group => (group.id === id ? { ...group, weight } : group))
  return changeBetween(plan, { ...plan, groups })
}
