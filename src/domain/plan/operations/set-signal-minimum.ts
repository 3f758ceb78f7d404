import type { Technology } from '../../dataset/records'
import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'
import { checkGapSettings } from './set-gap-question'

/**
 * From which level on a technology counts as signal, dBm.
 * @throws RangeError where the level is not in −150…0.
 */
export function setSignalMinimum(plan: Plan, technology: Technology, dbm: number): Change {
  const after = { ...plan, signalMinimumDbm: { ...plan.signalMinimumDbm, [technology]: dbm } }
  checkGapSettings(after)
  return changeBetween(plan, after)
}
