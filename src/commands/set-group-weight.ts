import { setGroupWeight as operation } from '@/domain/plan/operations/set-group-weight'
import type { GroupId } from '@/domain/plan/plan'
import { changePlan } from './change-plan'

/** Like `setWeight`, of a group. @throws RangeError where the weight is not a number in 0…100. */
export const setGroupWeight = (id: GroupId, weight: number, gesture?: string): boolean =>
  changePlan(plan => operation(plan, id, weight), 'setGroupWeight', gesture && `${id} ${gesture}`)
