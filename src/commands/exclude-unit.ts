import { decideUnit } from './decide-unit'

/** A school or commune gets nothing from the common stock. @throws RangeError without a reason. */
export const excludeUnit = (unitCode: string, reason: string): boolean =>
  decideUnit(unitCode, 'excluded', null, reason)
