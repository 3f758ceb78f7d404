import type { DeviceKind } from '../../dataset/records'
import type { Dong } from '../../units'
import { checkAllocation, orderlyAllocation } from '../allocation-settings'
import { type Change, changeBetween } from '../change'
import type { Plan } from '../plan'

/**
 * What a device of the kind costs, where money is turned into devices; `null`: the norm of the data.
 * @throws RangeError where it is not whole đồng, at least 1.
 */
export function setNorm(plan: Plan, kind: DeviceKind, dong: Dong | null): Change {
  const { [kind]: _, ...others } = plan.allocation.normsDong
  const allocation = { ...plan.allocation, normsDong: dong === null ? others : { ...others, [kind]: dong } }
  checkAllocation(allocation)
  return changeBetween(plan, { ...plan, allocation: orderlyAllocation(allocation) })
}
