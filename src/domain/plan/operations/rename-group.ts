import { type Change, changeBetween } from '../change'
import type { GroupId, Plan } from '../plan'
import { checkGroupName } from './add-group'

/** Calls a group something else. @throws RangeError where the name is empty. */
export function renameGroup(plan: Plan, id: GroupId, name: string): Change {
  const stated = name.trim()
  checkGroupName(stated)
  const groups = plan.groups.map(group => (group.id === id ? { ...group, name: stated } : group))
  return changeBetween(plan, { ...plan, groups })
}
