import { keepShares } from '@/domain/plan/keep-shares'
import { removeGroup as operation } from '@/domain/plan/operations/remove-group'
import type { GroupId } from '@/domain/plan/plan'
import { changePlan } from './change-plan'

/** Takes a group out; what stood in it moves up. */
export const removeGroup = (id: GroupId): boolean =>
  changePlan(plan => keepShares(plan, operation(plan, id)), 'removeGroup')
