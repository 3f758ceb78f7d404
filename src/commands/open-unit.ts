import { decideUnit } from './decide-unit'

/** Takes back what was decided about a school or commune: the rules count again. @throws RangeError without a reason. */
export const openUnit = (unitCode: string, reason: string): boolean =>
  decideUnit(unitCode, 'open', null, reason)
