import type { GapMark, MarkFields, MarkGeometry, MarkId, Register, StatusEntry } from '../../gap/mark'
import { type Change, NO_CHANGE } from '../change'
import { changeOfMarks, fieldsThatDiffer, markChange } from '../mark-change'
import { statedFields } from '../mark-fields'
import { marksNamed } from '../marks-named'

/** What is said of the whole would be counted twice if its pieces said it too. */
const OF_THE_WHOLE = { villageCode: null, households: null, population: null, pupils: null }

/**
 * Parts a mark in pieces. The first keeps the id and everything said; the others are copies with the ids given, which
 * take over the evidence, but neither village nor counts: those were stated once, for the whole. On the list they
 * stand from the day of the parting on, with the status of the whole, so that no past day counts one place twice.
 * @param ids of the pieces after the first.
 * @param entry dates the first status of the copies.
 * @throws RangeError where a geometry is none, or ids and geometries do not match in number.
 */
export function splitMark(
  register: Register,
  id: MarkId,
  geometries: readonly MarkGeometry[],
  ids: readonly MarkId[],
  entry: Pick<StatusEntry, 'id' | 'on' | 'by'>,
): Change {
  const [mark] = marksNamed(register, [id])
  if (!mark || geometries.length < 2) return NO_CHANGE
  if (ids.length !== geometries.length - 1) throw new RangeError('every piece but the first needs an id')
  const [first, ...others] = geometries
  const fields = fieldsThatDiffer(mark, statedFields({ geometry: first }))
  const { status, evidence } = mark
  const reason = mark.history.findLast(past => past.status === status)?.reason ?? null
  return changeOfMarks([
    ...(fields.geometry ? [markChange(id, { fields })] : []),
    ...others.map((geometry, place) =>
      markChange(ids[place], {
        does: 'put',
        fields: statedFields({ ...fieldsOf(mark), ...OF_THE_WHOLE, firstSeen: entry.on, geometry }),
        history: [{ id: entry.id, status, on: entry.on, by: entry.by, reason }],
        evidence,
      }),
    ),
  ])
}

function fieldsOf({ id: _, history: __, evidence: ___, claims: ____, ...fields }: GapMark): MarkFields {
  return fields
}
