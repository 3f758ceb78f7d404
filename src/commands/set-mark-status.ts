import type { MarkId, MarkStatus } from '@/domain/gap/mark'
import { setMarkStatus as operation } from '@/domain/plan/operations/set-mark-status'
import type { IsoDate } from '@/domain/units'
import { changeMarks } from './change-marks'
import { statusEntry } from './status-entry'

/**
 * Takes marks to a status and dates it, as one step. A rejection needs a reason.
 * @throws RangeError for a rejection without a reason, or a day that is none.
 */
export function setMarkStatus(
  ids: readonly MarkId[],
  status: MarkStatus,
  { on, reason = null }: { readonly on: IsoDate; readonly reason?: string | null },
): boolean {
  const entry = statusEntry({ on, reason })
  return changeMarks(register => operation(register, ids, status, entry), 'setMarkStatus')
}
