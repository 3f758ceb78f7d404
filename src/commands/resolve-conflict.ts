import type { MarkConflict, MarkId } from '@/domain/gap/mark'
import { resolveConflict as operation } from '@/domain/plan/operations/resolve-conflict'
import { changeMarks } from './change-marks'
import { statusEntry } from './status-entry'

/**
 * Settles a conflict with one of its values, or with another. For `removed`: `true` removes the mark, `false` keeps it.
 * @param reason of a rejection that is chosen; `null`: the one that its history states.
 * @throws RangeError where the field may not hold the value.
 */
export function resolveConflict(
  id: MarkId,
  field: MarkConflict['field'],
  value: unknown,
  reason: string | null = null,
): boolean {
  const entry = statusEntry({ reason })
  return changeMarks(register => operation(register, id, field, value, entry), 'resolveConflict')
}
