import { setMissingRule as operation } from '@/domain/plan/operations/set-missing-rule'
import type { MissingRule } from '@/domain/ranking/ranking'
import { changePlan } from './change-plan'

export const setMissingRule = (rule: MissingRule): boolean =>
  changePlan(plan => operation(plan, rule), 'setMissingRule')
