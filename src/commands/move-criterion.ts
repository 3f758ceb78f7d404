import { keepShares } from '@/domain/plan/keep-shares'
import { moveCriterion as operation } from '@/domain/plan/operations/move-criterion'
import type { GroupId } from '@/domain/plan/plan'
import type { CriterionId } from '@/domain/ranking/ranking'
import { changePlan } from './change-plan'

/** Into a group; `null`: to the root. */
export const moveCriterion = (id: CriterionId, group: GroupId | null): boolean =>
  changePlan(plan => keepShares(plan, operation(plan, id, group)), 'moveCriterion')
