import { setDirection as operation } from '@/domain/plan/operations/set-direction'
import type { CriterionId, Direction } from '@/domain/ranking/ranking'
import { changePlan } from './change-plan'

export const setDirection = (id: CriterionId, direction: Direction): boolean =>
  changePlan(plan => operation(plan, id, direction), 'setDirection')
