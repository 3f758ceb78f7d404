import type { Technology } from '@/domain/dataset/records'
import { setSignalMinimum as operation } from '@/domain/plan/operations/set-signal-minimum'
import { changePlan } from './change-plan'

/** From which level on a technology counts as signal, −150…0 dBm. @throws RangeError outside of it. */
export const setSignalMinimum = (technology: Technology, dbm: number, gesture?: string): boolean =>
  changePlan(
    plan => operation(plan, technology, dbm),
    'setSignalMinimum',
    gesture && `${technology} ${gesture}`,
  )
