import type { CriterionId } from '../../ranking/ranking'
import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'

/**
 * Says how far a criterion's values may be off: 0.1 = the true value lies within ±10 % of the stated one; `null`: taken
 * as exact.
 * @throws RangeError where it is not a share 0…1.
 */
export function setError(plan: Plan, id: CriterionId, error: number | null): Change {
  checkError(error)
  const criteria = plan.criteria.map(each => (each.id === id ? { ...each, error } : each))
  return changeBetween(plan, { ...plan, criteria })
}

/** @throws RangeError where it is none. */
export function checkError(error: number | null): void {
  if (!isError(error)) throw new RangeError(`${error} is not a share 0…1`)
}

export const isError = (value: unknown): value is number | null =>
  value === null || (typeof value === 'number' && value >= 0 && value <= 1)
