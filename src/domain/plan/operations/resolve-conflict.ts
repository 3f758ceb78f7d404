import type { MarkConflict, MarkFields, MarkId, MarkStatus, Register, StatusEntry } from '../../gap/mark'
import { type Change, NO_CHANGE } from '../change'
import { changeOfMarks, markChange } from '../mark-change'
import { statedFields } from '../mark-fields'
import { marksNamed } from '../marks-named'

/**
 * Settles a conflict: every value that was there is replaced by the one chosen, which may also be another. For
 * `removed`: `true` removes the mark, `false` keeps it. A chosen status is dated by `entry`, with the reason that the
 * history already gives for it where `entry` gives none. Without such a conflict
 * (somebody else chose meanwhile) nothing is asked.
 * @throws RangeError where the field may not hold the value.
 */
export function resolveConflict(
  register: Register,
  id: MarkId,
  field: MarkConflict['field'],
  value: unknown,
  entry: Omit<StatusEntry, 'status'>,
): Change {
  const conflict = register.conflicts.find(open => open.id === id && open.field === field)
  if (!conflict) return NO_CHANGE
  if (field === 'removed')
    return changeOfMarks([
      markChange(id, value === true ? { does: 'remove', removedOn: entry.on } : { does: 'keep' }),
    ])
  const fields = statedFields({ [field]: value } as Partial<MarkFields>)
  if (field !== 'status') return changeOfMarks([markChange(id, { fields })])
  const status = value as MarkStatus
  const known = marksNamed(register, [id])[0]
    ?.history.filter(past => past.status === status)
    .at(-1)
  const reason = entry.reason ?? known?.reason ?? null
  return changeOfMarks([markChange(id, { fields, history: [{ ...entry, reason, status }] })])
}
