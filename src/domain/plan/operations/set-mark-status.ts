import type { GapMark, MarkId, MarkStatus, Register, StatusEntry } from '../../gap/mark'
import type { IsoDate } from '../../units'
import { isCalendarDate } from '../calendar-date'
import type { Change } from '../change'
import { changeOfMarks, isMarkStatus, markChange } from '../mark-change'
import { marksNamed } from '../marks-named'

/** Why a status cannot be dated so. `before-last`: its last step is dated `day`, or it was first
 * seen then. `after-today`: `day` is today. */
export interface StatusDayRefusal {
  readonly why: 'before-last' | 'after-today'
  /** The day up to which, or from which on, it could be. */
  readonly day: IsoDate
}

/**
 * Whether the marks may take a step on that day: history is told forwards, and nothing has happened tomorrow. Having
 * been reported is no step: the first one may lie on any day since the mark was first seen, also where it was written
 * down later. Today is always allowed, also where a list has dated a step after it. @returns `null`: yes.
 */
export function statusDayRefusal(
  marks: readonly Pick<GapMark, 'firstSeen' | 'history'>[],
  on: IsoDate,
  today: IsoDate,
): StatusDayRefusal | null {
  if (on > today) return { why: 'after-today', day: today }
  const last = marks.reduce((day, mark) => {
    const step = mark.history.findLast(({ status }) => status !== 'reported')
    return max(day, step?.on ?? mark.firstSeen)
  }, '')
  return on < last && on < today ? { why: 'before-last', day: last < today ? last : today } : null
}

const max = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b)

/**
 * Takes marks to a status and dates it; the entry is the same for all marks of one step. Marks of that status already
 * are passed over. Any status may follow any other: lists are corrected backwards too.
 * @param today whoever asks without it answers for the day.
 * @throws RangeError for a rejection without a reason, a day that is none or is refused, a status that is none.
 */
export function setMarkStatus(
  register: Register,
  ids: readonly MarkId[],
  status: MarkStatus,
  entry: Omit<StatusEntry, 'status'>,
  today: IsoDate | null = null,
): Change {
  if (!isMarkStatus(status)) throw new RangeError(`"${status}" is not a status`)
  if (!isCalendarDate(entry.on)) throw new RangeError(`"${entry.on}" is not a date`)
  const reason = entry.reason?.trim() || null
  if (status === 'rejected' && reason === null) throw new RangeError('a rejection needs a reason')
  const marks = marksNamed(register, ids).filter(mark => mark.status !== status)
  const refusal = today === null ? null : statusDayRefusal(marks, entry.on, today)
  if (refusal) throw new RangeError(`the status cannot be dated ${entry.on}: ${refusal.why} (${refusal.day})`)
  return changeOfMarks(
    marks.map(({ id }) => markChange(id, { fields: { status }, history: [{ ...entry, reason, status }] })),
  )
}
