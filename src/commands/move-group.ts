import { keepShares } from '@/domain/plan/keep-shares'
import { moveGroup as operation } from '@/domain/plan/operations/move-group'
import type { GroupId } from '@/domain/plan/plan'
import { changePlan } from './change-plan'

/** Into another group; `null`: to the root. Into what it holds itself it does not go. */
export const moveGroup = (id: GroupId, parent: GroupId | null): boolean =>
  changePlan(plan => keepShares(plan, operation(plan, id, parent)), 'moveGroup')
