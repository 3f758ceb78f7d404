import type { MarkId, Register } from '../../gap/mark'
import { type Change, NO_CHANGE } from '../change'
import { changeOfMarks, markChange } from '../mark-change'
import { marksNamed } from '../marks-named'

/** Takes a piece of evidence away from a mark. */
export function removeEvidence(register: Register, id: MarkId, evidenceId: string): Change {
  const [mark] = marksNamed(register, [id])
  if (!mark?.evidence.some(known => known.id === evidenceId)) return NO_CHANGE
  return changeOfMarks([markChange(id, { evidenceRemoved: [evidenceId] })])
}
