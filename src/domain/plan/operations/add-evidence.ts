import { EVIDENCE_KINDS, type Evidence, type MarkId, type Register } from '../../gap/mark'
import { isCalendarDate } from '../calendar-date'
import { type Change, NO_CHANGE } from '../change'
import { changeOfMarks, markChange } from '../mark-change'
import { marksNamed } from '../marks-named'

/**
 * Adds a piece of evidence to a mark; one of an id that the mark already holds is passed over.
 * @throws RangeError where the kind or the day is none.
 */
export function addEvidence(register: Register, id: MarkId, evidence: Evidence): Change {
  if (!EVIDENCE_KINDS.includes(evidence.kind)) throw new RangeError(`"${evidence.kind}" is no evidence`)
  if (evidence.on !== null && !isCalendarDate(evidence.on))
    throw new RangeError(`"${evidence.on}" is not a date`)
  const [mark] = marksNamed(register, [id])
  if (!mark || mark.evidence.some(known => known.id === evidence.id)) return NO_CHANGE
  return changeOfMarks([markChange(id, { evidence: [evidence] })])
}
