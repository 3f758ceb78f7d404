import { addGroup as operation } from '@/domain/plan/operations/add-group'
import type { GroupId } from '@/domain/plan/plan'
import { changePlan } from './change-plan'
import { freshId } from './fresh-ids'

/**
 * Adds an empty group. @returns its id; `null`: the plan is not open yet.
 * @throws RangeError where the name is empty or the weight not a number in 0…100.
 */
export function addGroup(name: string, weight = 50, parent: GroupId | null = null): GroupId | null {
  const id = freshId()
  return changePlan(plan => operation(plan, id, name, weight, parent), 'addGroup') ? id : null
}
