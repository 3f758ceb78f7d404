import type { MarkId, MarkStatus } from '@/domain/gap/mark'
import { marksNamed } from '@/domain/plan/marks-named'
import {
  setMarkStatus as operation,
  type StatusDayRefusal,
  statusDayRefusal,
} from '@/domain/plan/operations/set-mark-status'
import type { IsoDate } from '@/domain/units'
import { currentPlan } from '@/store/document/current-plan'
import { changeMarks } from './change-marks'
import { statusEntry } from './status-entry'
import { today } from './today'

/** Why these marks cannot take a step on that day; `null`: they can. Ask before `setMarkStatus`, to say it. */
export const statusDayRefused = (ids: readonly MarkId[], on: IsoDate): StatusDayRefusal | null =>
  statusDayRefusal(marksNamed(currentPlan.getState().register, ids), on, today())

/**
 * Takes marks to a status and dates it, as one step. A rejection needs a reason.
 * @returns `false` also where the day is refused (`statusDayRefused`): then nothing happened.
 * @throws RangeError for a rejection without a reason, or a day that is none.
 */
export function setMarkStatus(
  ids: readonly MarkId[],
  status: MarkStatus,
  { on, reason = null }: { readonly on: IsoDate; readonly reason?: string | null },
): boolean {
  const standing = marksNamed(currentPlan.getState().register, ids).filter(mark => mark.status !== status)
  if (statusDayRefusal(standing, on, today())) return false
  const entry = statusEntry({ on, reason })
  return changeMarks(register => operation(register, ids, status, entry, today()), 'setMarkStatus')
}
