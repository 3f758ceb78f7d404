import {
  type Evidence,
  freshMark,
  type MarkFields,
  type MarkId,
  type Register,
  type StatusEntry,
} from '../../gap/mark'
import type { IsoDate } from '../../units'
import { type Change, NO_CHANGE } from '../change'
import { changeOfMarks, markChange } from '../mark-change'
import { statedFields } from '../mark-fields'

/** A mark to be: its place, and whatever else is known of it. */
export interface NewMark {
  readonly id: MarkId
  readonly fields: Partial<MarkFields> & Pick<MarkFields, 'geometry'>
  /** What is known of its past; its status as it is added is dated here unless this says so already. */
  readonly history?: readonly StatusEntry[]
  readonly evidence?: readonly Evidence[]
}

/** The day it is, who adds, and an id for the entry that dates the first status (one for all marks of the step). */
export interface Adding {
  readonly day: IsoDate
  readonly by: string | null
  readonly entryId: string
}

/**
 * Adds marks; one whose id the register already holds is passed over. A mark is first seen on the day it is added by
 * whoever adds it, unless its fields say otherwise.
 * @throws RangeError where a field may not hold its value, or a mark begins as rejected without a reason.
 */
export function addMarks(
  register: Register,
  marks: readonly NewMark[],
  { day, by, entryId }: Adding,
): Change {
  if (marks.length === 0) return NO_CHANGE
  const known = new Set(register.marks.map(({ id }) => id))
  const fresh = marks.filter(({ id }) => !known.has(id) && known.add(id))
  return changeOfMarks(
    fresh.map(({ id, fields: given, history = [], evidence = [] }) => {
      const fields = statedFields({
        ...freshMark(given.geometry, given.firstSeen ?? day),
        author: by,
        ...given,
      })
      const { status, firstSeen } = fields
      const last = [...history].sort((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1)).at(-1)
      if (status === 'rejected' && last?.status !== status)
        throw new RangeError('a mark cannot begin as rejected without a reason')
      const first: StatusEntry = {
        id: entryId,
        status,
        on: status === 'reported' && history.length === 0 ? firstSeen : day,
        by,
        reason: null,
      }
      const dated = last?.status === status ? history : [...history, first]
      return markChange(id, { does: 'put', fields, history: dated, evidence })
    }),
  )
}
