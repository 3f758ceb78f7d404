import type { MarkId, Register } from '../../gap/mark'
import type { IsoDate } from '../../units'
import type { Change } from '../change'
import { changeOfMarks, markChange } from '../mark-change'
import { marksNamed } from '../marks-named'

/**
 * Takes marks out of the register. A mark that somebody edits meanwhile without knowing stays, as a conflict. With the
 * day they still count on the days before.
 */
export const removeMarks = (
  register: Register,
  ids: readonly MarkId[],
  removedOn: IsoDate | null = null,
): Change =>
  changeOfMarks(marksNamed(register, ids).map(({ id }) => markChange(id, { does: 'remove', removedOn })))
