import { setMinimumKnownShare as operation } from '@/domain/plan/operations/set-minimum-known-share'
import { changePlan } from './change-plan'

/** @throws RangeError outside 0…1. */
export const setMinimumKnownShare = (share: number, gesture?: string): boolean =>
  changePlan(plan => operation(plan, share), 'setMinimumKnownShare', gesture)
