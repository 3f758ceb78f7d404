import { decideUnit } from './decide-unit'

/**
 * A school or commune gets exactly so many from the common stock, as far as it needs them.
 * @throws RangeError without a reason, or where the number is not whole and at least 1.
 */
export const lockUnit = (unitCode: string, quantity: number, reason: string): boolean =>
  decideUnit(unitCode, 'locked', quantity, reason)
