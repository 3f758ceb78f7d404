import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'

/** Says of how many of the weighted criteria a commune must know its value to be ranked, as a share. @throws RangeError outside 0…1. */
export function setMinimumKnownShare(plan: Plan, minimumKnownShare: number): Change {
  checkMinimumKnownShare(minimumKnownShare)
  return changeBetween(plan, { ...plan, minimumKnownShare })
}

/** @throws RangeError where it is not a share. */
export function checkMinimumKnownShare(share: number): void {
  if (!isKnownShare(share)) throw new RangeError(`${share} is not a share 0…1`)
}

export const isKnownShare = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 1
