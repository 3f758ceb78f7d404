import type { MarkId } from '@/domain/gap/mark'
import { type EditableFields, editMarks as operation } from '@/domain/plan/operations/edit-marks'
import { changeMarks } from './change-marks'

/**
 * States fields of one mark or of many, as one step. `gesture`: any text that stays the same while one shape is dragged.
 * @throws RangeError where a field may not hold its value.
 */
export function editMarks(
  ids: readonly MarkId[],
  fields: Partial<EditableFields>,
  gesture?: string,
): boolean {
  const shape = Object.keys(fields).length === 1 && fields.geometry !== undefined
  const step = shape ? 'moveMark' : ids.length > 1 ? 'editMarks' : 'editMark'
  return changeMarks(register => operation(register, ids, fields), step, gesture)
}
