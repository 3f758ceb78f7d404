import { renameGroup as operation } from '@/domain/plan/operations/rename-group'
import type { GroupId } from '@/domain/plan/plan'
import { changePlan } from './change-plan'

/** @throws RangeError where the name is empty. */
export const renameGroup = (id: GroupId, name: string): boolean =>
  changePlan(plan => operation(plan, id, name), 'renameGroup')
