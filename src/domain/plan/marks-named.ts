/** The marks of these ids, in the register's order; ids that it does not hold are passed over. */
import type { GapMark, MarkId, Register } from '../gap/mark'

export function marksNamed(register: Register, ids: readonly MarkId[]): readonly GapMark[] {
  if (ids.length === 1) {
    const found = register.marks.find(({ id }) => id === ids[0])
    return found ? [found] : []
  }
  const asked = new Set(ids)
  return register.marks.filter(({ id }) => asked.has(id))
}
