/** In numbers, what became of a register when another was merged into it. */
import type { MarkConflict, Register } from '../gap/mark'
import { sameFieldValue } from './mark-change'

export interface RegisterDifference {
  readonly added: number
  readonly changed: number
  /** Marks that somebody else had removed, without anybody here having worked on them. */
  readonly removed: number
  /** Conflicts that were not there before, or are about other values now. */
  readonly conflicts: number
}

export function differenceBetween(before: Register, after: Register): RegisterDifference {
  const was = new Map(before.marks.map(mark => [mark.id, mark]))
  let [added, changed] = [0, 0]
  for (const mark of after.marks) {
    const old = was.get(mark.id)
    was.delete(mark.id)
    if (!old) added++
    else if (!sameFieldValue(old, mark)) changed++
  }
  // Who wrote them is no part of what is to be chosen.
  const asked = ({ id, field, values }: MarkConflict) => JSON.stringify([id, field, values])
  const known = new Set(before.conflicts.map(asked))
  const conflicts = after.conflicts.filter(conflict => !known.has(asked(conflict))).length
  return { added, changed, removed: was.size, conflicts }
}
