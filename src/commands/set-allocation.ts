import { type AllocationRules, setAllocation as operation } from '@/domain/plan/operations/set-allocation'
import type { StepName } from '@/store/history/step-names'
import { changePlan } from './change-plan'

/** What undo calls the change of one setting; of several at once it is `setAllocation`. */
const STEPS: Record<keyof AllocationRules, StepName> = {
  rule: 'setAllocationRule',
  onlineFirst: 'setOnlineFirst',
  countUnit: 'setCountUnit',
  otherHardship: 'setOtherHardship',
  fromStage: 'setFromStage',
  kinds: 'setDeviceKinds',
  rounds: 'setRounds',
  minimumLot: 'setMinimumLot',
  boxSize: 'setBoxSize',
}

/**
 * Changes how devices are allocated: the rule, who comes first, what is counted, which gifts, lots and boxes.
 * @throws RangeError where a value could not be set: see the operation.
 */
export function setAllocation(rules: Partial<AllocationRules>, gesture?: string): boolean {
  const named = Object.keys(rules) as (keyof AllocationRules)[]
  const step = named.length === 1 ? STEPS[named[0]] : 'setAllocation'
  return changePlan(plan => operation(plan, rules), step, gesture)
}
