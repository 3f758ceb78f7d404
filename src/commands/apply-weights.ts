import { applyWeights as operation, type Weights } from '@/domain/plan/operations/apply-weights'
import { changePlan } from './change-plan'

/** Gives many weights as one step. @throws RangeError where one is not a number in 0…100. */
export const applyWeights = (weights: Weights): boolean =>
  changePlan(plan => operation(plan, weights), 'applyWeights')
