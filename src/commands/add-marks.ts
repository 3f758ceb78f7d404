import type { MarkFields, MarkId } from '@/domain/gap/mark'
import { addMarks as operation } from '@/domain/plan/operations/add-marks'
import { author } from '@/store/session/author'
import { changeMarks } from './change-marks'
import { freshEntryId, freshId } from './fresh-ids'
import { today } from './today'

export type NewMarkFields = Partial<MarkFields> & Pick<MarkFields, 'geometry'>

/**
 * Adds marks as one step, first seen today and by whoever works here unless the fields say otherwise.
 * @returns their ids, in the order given.
 * @throws RangeError where a field may not hold its value.
 */
export function addMarks(fields: readonly NewMarkFields[]): MarkId[] {
  const marks = fields.map(stated => ({ id: freshId(), fields: stated }))
  const adding = { day: today(), by: author.getState().name, entryId: freshEntryId() }
  changeMarks(register => operation(register, marks, adding), marks.length === 1 ? 'addMark' : 'addMarks')
  return marks.map(({ id }) => id)
}
