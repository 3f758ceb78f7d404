import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'

/** Says for how many communes there is help. @throws RangeError where it is not a whole number from 1 on. */
export function setTopCount(plan: Plan, topCount: number): Change {
  checkTopCount(topCount)
  return changeBetween(plan, { ...plan, topCount })
}

/** @throws RangeError where it is none. */
export function checkTopCount(count: number): void {
  if (!isTopCount(count)) throw new RangeError(`${count} is not a number of communes`)
}

export const isTopCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 1
