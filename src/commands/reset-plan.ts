import { resetPlan as operation } from '@/domain/plan/operations/reset-plan'
import { changePlan } from './change-plan'

export const resetPlan = (): boolean => changePlan(operation, 'resetPlan')
