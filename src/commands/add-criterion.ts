import { addCriterion as operation } from '@/domain/plan/operations/add-criterion'
import type { GroupId } from '@/domain/plan/plan'
import type { CriterionId, Direction } from '@/domain/ranking/ranking'
import { changePlan } from './change-plan'

/** @throws RangeError where the weight is not a number in 0…100. */
export const addCriterion = (
  id: CriterionId,
  weight = 10,
  direction: Direction = 'higher-first',
  group: GroupId | null = null,
): boolean => changePlan(plan => operation(plan, id, weight, direction, group), 'addCriterion')
