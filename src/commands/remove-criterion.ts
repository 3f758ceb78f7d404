import { removeCriterion as operation } from '@/domain/plan/operations/remove-criterion'
import type { CriterionId } from '@/domain/ranking/ranking'
import { changePlan } from './change-plan'

export const removeCriterion = (id: CriterionId): boolean =>
  changePlan(plan => operation(plan, id), 'removeCriterion')
