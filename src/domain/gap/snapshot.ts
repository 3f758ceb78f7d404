/** The list as it stood on a day, and what became of it (G14, G15). No "% done" without saying of which list. */
import type { IsoDate } from '../units'
import type { GapMark, MarkId, MarkStatus, Register } from './mark'

export interface Snapshot {
  readonly day: IsoDate
  /** Every mark first seen by that day, with its status on it. */
  readonly statuses: ReadonlyMap<MarkId, MarkStatus>
  /** Marks on the list: first seen by that day, neither closed nor rejected on it. In the register's order. */
  readonly onList: readonly MarkId[]
  /** Marks that somebody had taken out of the register by that day, and when. */
  readonly removed: ReadonlyMap<MarkId, IsoDate>
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
  /** On the first list and no longer in the register on the second day: taken out by somebody. */
  readonly gone: readonly MarkId[]
  /** When each of those was taken out, where that is known. */
  readonly goneOn: ReadonlyMap<MarkId, IsoDate>
  /** First seen after `from` and by `to`, whatever became of them since. */
  readonly added: readonly MarkId[]
  /** Settled on the first day and open again on the second. */
  readonly reopened: readonly MarkId[]
}

export const isOpen = (status: MarkStatus): boolean => status !== 'closed' && status !== 'rejected'

/** G14: the day first seen, or that of the first step where a list dates it earlier. */
export const onRegisterFrom = ({ firstSeen, history }: Pick<GapMark, 'firstSeen' | 'history'>): IsoDate =>
  history.reduce((first, { on }) => (on < first ? on : first), firstSeen)

/**
 * G14: from the last step on, the status is the mark's own: what the register says today, whatever order steps of one
 * day or of two people came in. Before it the last step dated by that day counts; without any, the mark was reported.
 */
export function statusOn(mark: Pick<GapMark, 'history' | 'status'>, day: IsoDate): MarkStatus {
  const last = mark.history.at(-1)
  if (last === undefined || day >= last.on) return mark.status
  return mark.history.filter(entry => entry.on <= day).at(-1)?.status ?? 'reported'
}

/** G14. */
export function snapshotOf(
  { marks, removed = [] }: Pick<Register, 'marks' | 'removed'>,
  day: IsoDate,
): Snapshot {
  // A mark that was taken out later was still there.
  const all = [...marks, ...removed.filter(({ on }) => day < on).map(({ mark }) => mark)]
  const seen = all.filter(mark => onRegisterFrom(mark) <= day)
  const statuses = new Map(seen.map(mark => [mark.id, statusOn(mark, day)]))
  const onList = seen.flatMap(({ id }) => (isOpen(statuses.get(id) ?? 'reported') ? [id] : []))
  const out = removed.filter(({ on }) => on <= day)
  return { day, statuses, onList, removed: new Map(out.map(({ mark, on }) => [mark.id, on])) }
}

/** G15. `a` is the earlier one. */
export function compareSnapshots(a: Snapshot, b: Snapshot): SnapshotComparison {
  const now = (status: MarkStatus) => a.onList.filter(id => b.statuses.get(id) === status)
  const gone = a.onList.filter(id => !b.statuses.has(id))
  return {
    from: a.day,
    to: b.day,
    onList: a.onList.length,
    closed: now('closed'),
    rejected: now('rejected'),
    stillOpen: a.onList.filter(id => isOpen(b.statuses.get(id) ?? 'closed')),
    gone,
    goneOn: new Map(
      gone.flatMap(id => {
        const on = b.removed.get(id)
        return on === undefined ? [] : [[id, on] as const]
      }),
    ),
    added: [...b.statuses.keys()].filter(id => !a.statuses.has(id)),
    reopened: b.onList.filter(id => a.statuses.has(id) && !a.onList.includes(id)),
  }
}
