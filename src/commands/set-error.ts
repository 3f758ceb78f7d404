import { setError as operation } from '@/domain/plan/operations/set-error'
import type { CriterionId } from '@/domain/ranking/ranking'
import { changePlan } from './change-plan'

/** @param error a share 0…1; `null`: taken as exact. @throws RangeError where it is none. */
export const setError = (id: CriterionId, error: number | null, gesture?: string): boolean =>
  changePlan(plan => operation(plan, id, error), 'setError', gesture && `${id} ${gesture}`)
