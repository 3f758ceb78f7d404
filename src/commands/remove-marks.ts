import type { MarkId } from '@/domain/gap/mark'
import { removeMarks as operation } from '@/domain/plan/operations/remove-marks'
import { changeMarks } from './change-marks'
import { today } from './today'

/** Takes marks out of the register, as one step. */
export const removeMarks = (ids: readonly MarkId[]): boolean =>
  changeMarks(register => operation(register, ids, today()), 'removeMarks')
