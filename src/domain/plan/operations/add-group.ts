import { type Change, changeBetween } from '../change'
import type { GroupId, Plan } from '../plan'
import { checkWeight } from './set-weight'

/**
 * Adds an empty group as the last one; one that the plan already holds stays as it is. A `parent` that the plan does
 * not hold is the root.
 * @throws RangeError where the name is empty or the weight is not a number in 0…100.
 */
export function addGroup(
  plan: Plan,
  id: GroupId,
  name: string,
  weight: number,
  parent: GroupId | null = null,
): Change {
  const group = {
    id,
    name: name.trim(),
    weight,
    parent: plan.groups.some(each => each.id === parent) ? parent : null,
  }
  checkGroupName(group.name)
  checkWeight(weight)
  if (plan.groups.some(each => each.id === id)) return changeBetween(plan, plan)
  return changeBetween(plan, { ...plan, groups: [...plan.groups, group] })
}

/** @throws RangeError where the name is empty, or begins or ends with white space. */
export function checkGroupName(name: string): void {
  if (name === '' || name !== name.trim()) throw new RangeError(`"${name}" is no name of a group`)
}
