/** Deadlines (G13). */
import type { IsoDate } from '../units'
import type { Deadline, GapMark, MarkStatus } from './mark'
import { statusOn } from './snapshot'

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const
/** The work is done or will not be done: no deadline presses any more. */
const SETTLED: readonly MarkStatus[] = ['covered', 'closed', 'rejected']

/** The last day of the deadline; `null` where it is neither a day nor a quarter. */
export function deadlineDay(deadline: Deadline): IsoDate | null {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(deadline)
  if (quarter) return `${quarter[1]}-${QUARTER_ENDS[Number(quarter[2]) - 1]}`
  return /^\d{4}-\d{2}-\d{2}$/.test(deadline) ? deadline : null
}

/**
 * G13: the mark was on the list on `day`, its deadline's last day was over, and by its status on that day the place was
 * neither covered nor closed nor rejected. What was done since changes nothing about that day.
 */
export function isOverdue(
  mark: Pick<GapMark, 'deadline' | 'firstSeen' | 'history' | 'status'>,
  day: IsoDate,
): boolean {
  if (mark.deadline === null || mark.firstSeen > day || SETTLED.includes(statusOn(mark, day))) return false
  const last = deadlineDay(mark.deadline)
  return last !== null && day > last
}
