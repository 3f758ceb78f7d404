import type { MarkId, MarkStatus, Register, StatusEntry } from '../../gap/mark'
import { isCalendarDate } from '../calendar-date'
import type { Change } from '../change'
import { changeOfMarks, isMarkStatus, markChange } from '../mark-change'
import { marksNamed } from '../marks-named'

/**
 * Takes marks to a status and dates it; the entry is the same for all marks of one step. Marks of that status already
 * are passed over. Any status may follow any other: lists are corrected backwards too.
 * @throws RangeError for a rejection without a reason, a day that is none, a status that is none.
 */
export function setMarkStatus(
  register: Register,
  ids: readonly MarkId[],
  status: MarkStatus,
  entry: Omit<StatusEntry, 'status'>,
): Change {
  if (!isMarkStatus(status)) throw new RangeError(`"${status}" is not a status`)
  if (!isCalendarDate(entry.on)) throw new RangeError(`"${entry.on}" is not a date`)
  const reason = entry.reason?.trim() || null
  if (status === 'rejected' && reason === null) throw new RangeError('a rejection needs a reason')
  return changeOfMarks(
    marksNamed(register, ids)
      .filter(mark => mark.status !== status)
      .map(({ id }) => markChange(id, { fields: { status }, history: [{ ...entry, reason, status }] })),
  )
}
