import type { AllocationSettings } from '../../allocation/allocation'
import { checkAllocation, orderlyAllocation } from '../allocation-settings'
import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'

/** Norms are `setNorm`'s. */
export type AllocationRules = Omit<AllocationSettings, 'normsDong'>

/**
 * Changes how devices are allocated; leaves what is not named.
 * @throws RangeError where rule, unit of count, stage or a kind is none, a round has no name, or lot or box is not whole
 * and at least 1.
 */
export function setAllocation(plan: Plan, rules: Partial<AllocationRules>): Change {
  const { normsDong } = plan.allocation
  const allocation = { ...plan.allocation, ...rules, normsDong }
  checkAllocation(allocation)
  return changeBetween(plan, { ...plan, allocation: orderlyAllocation(allocation) })
}
