import type { DeviceKind } from '@/domain/dataset/records'
import { setNorm as operation } from '@/domain/plan/operations/set-norm'
import type { Dong } from '@/domain/units'
import { changePlan } from './change-plan'

/** What a device of the kind costs, whole đồng; `null`: the norm of the data. @throws RangeError for what is no price. */
export const setNorm = (kind: DeviceKind, dong: Dong | null, gesture?: string): boolean =>
  changePlan(plan => operation(plan, kind, dong), 'setNorm', gesture && `${kind} ${gesture}`)
