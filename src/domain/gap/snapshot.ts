/** The list as it stood on a day, and what became of it (G14, G15). No "% done" without saying of which list. */
import type { IsoDate } from '../units'
import type { GapMark, MarkId, MarkStatus, Register } from './mark'

export interface Snapshot {
  readonly day: IsoDate
  /** Every mark first seen by that day, with its status on it. */
  readonly statuses: ReadonlyMap<MarkId, MarkStatus>
  /** Marks on the list: first seen by that day, neither closed nor rejected on it. In the register's order. */
  readonly onList: readonly MarkId[]
}

/** What became, by `b.day`, of the marks on the list of `a.day`. */
export interface SnapshotComparison {
  readonly from: IsoDate
  readonly to: IsoDate
  /** closed + rejected + stillOpen + gone. */
  readonly onList: number
  readonly closed: readonly MarkId[]
  readonly rejected: readonly MarkId[]
  readonly stillOpen: readonly MarkId[]
  /** On the first list and not in the second register at all: taken out by somebody. */
  readonly gone: readonly MarkId[]
  /** First seen after `from` and by `to`, whatever became of them since. */
  readonly added: readonly MarkId[]
  /** Settled on the first day and open again on the second. */
  readonly reopened: readonly MarkId[]
}

export const isOpen = (status: MarkStatus): boolean => status !== 'closed' && status !== 'rejected'

/** G14: the last step dated by that day counts; without any, the mark was reported. A mark without history stands as it is. */
export function statusOn(mark: Pick<GapMark, 'history' | 'status'>, day: IsoDate): MarkStatus {
  if (mark.history.length === 0) return mark.status
  return mark.history.filter(entry => entry.on <= day).at(-1)?.status ?? 'reported'
}

/** G14. */
export function snapshotOf({ marks }: Pick<Register, 'marks'>, day: IsoDate): Snapshot {
  const seen = marks.filter(mark => mark.firstSeen <= day)
  const statuses = new Map(seen.map(mark => [mark.id, statusOn(mark, day)]))
  const onList = seen.flatMap(({ id }) => (isOpen(statuses.get(id) ?? 'reported') ? [id] : []))
  return { day, statuses, onList }
}

/** G15. `a` is the earlier one. */
export function compareSnapshots(a: Snapshot, b: Snapshot): SnapshotComparison {
  const now = (status: MarkStatus) => a.onList.filter(id => b.statuses.get(id) === status)
  return {
    from: a.day,
    to: b.day,
    onList: a.onList.length,
    closed: now('closed'),
    rejected: now('rejected'),
    stillOpen: a.onList.filter(id => isOpen(b.statuses.get(id) ?? 'closed')),
    gone: a.onList.filter(id => !b.statuses.has(id)),
    added: [...b.statuses.keys()].filter(id => !a.statuses.has(id)),
    reopened: b.onList.filter(id => a.statuses.has(id) && !a.onList.includes(id)),
  }
}
