/** Where a mark's work may go from where it stands. */
import { MARK_STATUSES, type MarkStatus } from '@/domain/gap/mark'

/** The ladder of the work, without the way out. */
const LADDER: readonly MarkStatus[] = MARK_STATUSES.filter(status => status !== 'rejected')

export interface NextStatuses {
  /** The usual next step; `null` at the end of the work. */
  readonly next: MarkStatus | null
  /** Every other status that may be set: further ahead, or back when something was said too early. */
  readonly others: readonly MarkStatus[]
}

export function nextStatuses(status: MarkStatus): NextStatuses {
  const at = LADDER.indexOf(status)
  const next = status === 'rejected' ? 'reported' : (LADDER[at + 1] ?? null)
  return { next, others: MARK_STATUSES.filter(each => each !== status && each !== next) }
}
