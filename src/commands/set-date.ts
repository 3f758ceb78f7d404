import { setDate as operation } from '@/domain/plan/operations/set-date'
import type { IsoDate } from '@/domain/units'
import { changePlan } from './change-plan'

/** The day whose levels and modes count; `null`: the latest. @throws RangeError where the text is no date. */
export const setDate = (date: IsoDate | null): boolean => changePlan(plan => operation(plan, date), 'setDate')
