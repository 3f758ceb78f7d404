import type { MarkFields, MarkId, Register } from '../../gap/mark'
import type { Change } from '../change'
import { changeOfMarks, fieldsThatDiffer, markChange } from '../mark-change'
import { statedFields } from '../mark-fields'
import { marksNamed } from '../marks-named'

/** Every field but the status, which `setMarkStatus` dates. */
export type EditableFields = Omit<MarkFields, 'status'>

/**
 * States fields of one mark or of many; what already is so, and marks that are no longer there, are passed over.
 * @throws RangeError where a field may not hold its value.
 */
export function editMarks(
  register: Register,
  ids: readonly MarkId[],
  fields: Partial<EditableFields>,
): Change {
  const stated = statedFields(fields)
  return changeOfMarks(
    marksNamed(register, ids).flatMap(mark => {
      const differing = fieldsThatDiffer(mark, stated)
      return Object.keys(differing).length === 0 ? [] : [markChange(mark.id, { fields: differing })]
    }),
  )
}
