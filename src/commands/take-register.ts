import { freshMark, type MarkId, type Register, type StatusEntry } from '@/domain/gap/mark'
import type { Change } from '@/domain/plan/change'
import { allMarkChanges, changeOfMarks, fieldsThatDiffer, markChange } from '@/domain/plan/mark-change'
import { statedFields } from '@/domain/plan/mark-fields'
import type { ReadRow, RegisterReview, StatusChange } from '@/ingest/register/register-review'
import { author } from '@/store/session/author'
import { changeMarks } from './change-marks'
import { freshEntryId, freshId } from './fresh-ids'

/** What was taken over. */
export interface TakenRegister {
  readonly added: readonly MarkId[]
  readonly changed: readonly MarkId[]
}

const NOTHING: TakenRegister = { added: [], changed: [] }

/**
 * Takes over what a review found new or changed, as one step to undo. Rows that wait or are repeated stay out; a mark
 * that was removed in the meantime stays removed.
 */
export function takeRegister(review: Pick<RegisterReview, 'rows'>): TakenRegister {
  const news = review.rows.filter(({ state }) => state === 'new')
  const edits = review.rows.filter(({ state }) => state === 'changed')
  let taken = NOTHING
  const done = changeMarks(register => {
    const change = allMarkChanges([additionsTo(register, news), editsOf(register, edits)])
    const of = (does: 'put' | 'edit') => change.marks.filter(mark => mark.does === does).map(({ id }) => id)
    taken = { added: of('put'), changed: of('edit') }
    return change
  }, 'importRegister')
  return done ? taken : NOTHING
}

/** New marks as the file states them; one that the register has got in the meantime is passed over. */
function additionsTo(register: Register, rows: readonly ReadRow[]): Change {
  const known = new Set(register.marks.map(({ id }) => id))
  return changeOfMarks(
    rows.flatMap(({ markId, fields, status, history, evidence }) => {
      const { geometry, firstSeen } = fields
      const id = markId ?? freshId()
      if (!geometry || !firstSeen || known.has(id)) return []
      known.add(id)
      const now = status?.status ?? 'reported'
      // What was closed on a day had been reported by then, whatever the list says of the day first seen.
      const from = status !== null && status.on < firstSeen ? status.on : firstSeen
      const begun = history.length > 0 ? history : [entryOf({ status: 'reported', on: from, reason: null })]
      return [
        markChange(id, {
          does: 'put',
          // Nobody is named as the author who is not named in the file.
          fields: statedFields({ ...freshMark(geometry, firstSeen), ...fields, status: now }),
          history: status === null ? begun : dated(begun, status),
          evidence,
        }),
      ]
    }),
  )
}

/** With the step to that status, unless the history that the file brought ends with it. */
const dated = (history: readonly StatusEntry[], status: StatusChange): readonly StatusEntry[] =>
  history.some(entry => entry.status === status.status) ? history : [...history, entryOf(status)]

const entryOf = ({ status, on, reason }: StatusChange): StatusEntry => ({
  id: freshEntryId(),
  status,
  on,
  by: author.getState().name,
  reason,
})

function editsOf(register: Register, rows: readonly ReadRow[]): Change {
  const marks = new Map(register.marks.map(mark => [mark.id, mark]))
  return changeOfMarks(
    rows.flatMap(({ markId, fields, status, history, evidence }) => {
      const mark = markId === null ? undefined : marks.get(markId)
      if (!mark) return []
      const stepped = status !== null && status.status !== mark.status
      const stated = statedFields({ ...fields, ...(stepped ? { status: status.status } : {}) })
      const change = markChange(mark.id, {
        fields: fieldsThatDiffer(mark, stated),
        history: stepped ? dated(history, status) : history,
        evidence,
      })
      const empty = Object.keys(change.fields).length + change.history.length + evidence.length === 0
      return empty ? [] : [change]
    }),
  )
}
