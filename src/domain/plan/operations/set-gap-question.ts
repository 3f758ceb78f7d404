import { TECHNOLOGIES } from '../../dataset/records'
import { type Change, changeBetween } from '../change'
import type { GapSettings, Plan } from '../plan'

/** What counts as a gap; levels are `setSignalMinimum`'s. */
export type GapQuestionSettings = Omit<GapSettings, 'signalMinimumDbm'>

/**
 * Changes what is looked for: operator, technology, smallest piece; leaves what is not named.
 * @throws RangeError where the operator is empty, the technology none, or the size not a number from 0 on.
 */
export function setGapQuestion(plan: Plan, question: Partial<GapQuestionSettings>): Change {
  const after = { ...plan, ...question }
  checkGapSettings(after)
  return changeBetween(plan, after)
}

/** @throws RangeError where a setting could not have been set. */
export function checkGapSettings(settings: GapSettings): void {
  if (settings.gapOperator.trim() === '') throw new RangeError('an operator needs a name')
  if (!TECHNOLOGIES.includes(settings.gapTechnology))
    throw new RangeError(`"${settings.gapTechnology}" is not a technology`)
  if (!isMinimumKm2(settings.gapMinimumKm2))
    throw new RangeError(`${settings.gapMinimumKm2} is not a size in km²`)
  for (const dbm of Object.values(settings.signalMinimumDbm))
    if (!isSignalLevel(dbm)) throw new RangeError(`${dbm} is not a level in −150…0 dBm`)
}

export const isMinimumKm2 = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0

/** dBm of a received signal: the noise floor of the widest channel lies above −150, and no phone receives more than 0. */
export const isSignalLevel = (value: unknown): value is number =>
  typeof value === 'number' && value >= -150 && value <= 0
