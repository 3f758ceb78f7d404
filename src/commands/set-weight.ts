import { setWeight as operation } from '@/domain/plan/operations/set-weight'
import type { CriterionId } from '@/domain/ranking/ranking'
import { changePlan } from './change-plan'

/**
 * Moves a weight, 0…100. `gesture`: any text that stays the same while one slider is held, so that the drag is one step.
 * @throws RangeError where the weight is not a number in 0…100.
 */
export const setWeight = (id: CriterionId, weight: number, gesture?: string): boolean =>
  changePlan(plan => operation(plan, id, weight), 'setWeight', gesture && `${id} ${gesture}`)
