import { setNormalisation as operation } from '@/domain/plan/operations/set-normalisation'
import type { Normalisation } from '@/domain/ranking/ranking'
import { changePlan } from './change-plan'

export const setNormalisation = (normalisation: Normalisation): boolean =>
  changePlan(plan => operation(plan, normalisation), 'setNormalisation')
