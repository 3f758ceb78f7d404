import type { GapMark, MarkFields, MarkGeometry, MarkId, Register } from '../../gap/mark'
import { type Change, NO_CHANGE } from '../change'
import { changeOfMarks, fieldsThatDiffer, markChange } from '../mark-change'
import { statedFields } from '../mark-fields'
import { marksNamed } from '../marks-named'

/** What is said of the whole would be counted twice if its pieces said it too. */
const OF_THE_WHOLE = { villageCode: null, households: null, population: null, pupils: null }

/**
 * Parts a mark in pieces. The first keeps the id and everything said; the others are copies with the ids given, which
 * take over the history and the evidence, but neither village nor counts: those were stated once, for the whole.
 * @param ids of the pieces after the first.
 * @throws RangeError where a geometry is none, or ids and geometries do not match in number.
 */
export function splitMark(
  register: Register,
  id: MarkId,
  geometries: readonly MarkGeometry[],
  ids: readonly MarkId[],
): Change {
  const [mark] = marksNamed(register, [id])
  if (!mark || geometries.length < 2) return NO_CHANGE
  if (ids.length !== geometries.length - 1) throw new RangeError('every piece but the first needs an id')
  const [first, ...others] = geometries
  const fields = fieldsThatDiffer(mark, statedFields({ geometry: first }))
  const { history, evidence } = mark
  return changeOfMarks([
    ...(fields.geometry ? [markChange(id, { fields })] : []),
    ...others.map((geometry, place) =>
      markChange(ids[place], {
        does: 'put',
        fields: statedFields({ ...fieldsOf(mark), ...OF_THE_WHOLE, geometry }),
        history,
        evidence,
      }),
    ),
  ])
}

function fieldsOf({ id: _, history: __, evidence: ___, claims: ____, ...fields }: GapMark): MarkFields {
  return fields
}
