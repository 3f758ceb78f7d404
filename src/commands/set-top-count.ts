import { setTopCount as operation } from '@/domain/plan/operations/set-top-count'
import { changePlan } from './change-plan'

/** @throws RangeError where it is not a whole number from 1 on. */
export const setTopCount = (count: number, gesture?: string): boolean =>
  changePlan(plan => operation(plan, count), 'setTopCount', gesture)
