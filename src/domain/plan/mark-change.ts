/** Changes of marks: how they are put together, and what a register says after one. */
import {
  type GapMark,
  MARK_STATUSES,
  type MarkField,
  type MarkFields,
  type MarkId,
  type Register,
  type RemovedMark,
} from '../gap/mark'
import { type Change, NO_CHANGE } from './change'
import type { MarkChange } from './mark-record'

export const NOTHING_OF_A_MARK: Omit<MarkChange, 'id'> = {
  does: 'edit',
  fields: {},
  history: [],
  evidence: [],
  evidenceRemoved: [],
  claims: [],
}

export const markChange = (id: MarkId, parts: Partial<MarkChange>): MarkChange => ({
  ...NOTHING_OF_A_MARK,
  ...parts,
  id,
})

/** A change of marks alone. */
export const changeOfMarks = (marks: readonly MarkChange[]): Change => ({ ...NO_CHANGE, marks })

/** Changes of marks as one change, and so as one step. */
export const allMarkChanges = (changes: readonly Change[]): Change =>
  changeOfMarks(changes.flatMap(change => change.marks))

/** Those of `fields` that differ from what the mark says. */
export function fieldsThatDiffer(mark: MarkFields, fields: Partial<MarkFields>): Partial<MarkFields> {
  const differing = (Object.keys(fields) as MarkField[]).filter(
    field => fields[field] !== undefined && !sameFieldValue(mark[field], fields[field]),
  )
  return Object.fromEntries(differing.map(field => [field, fields[field]]))
}

/** Field values are plain: texts, numbers, lists of them, a geometry. */
export const sameFieldValue = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** The register after the change, where nobody else changed anything: what a document that holds `register` then reads. */
export function changedRegister(register: Register, change: Change): Register {
  const marks = new Map(register.marks.map(mark => [mark.id, mark]))
  const removed = new Map((register.removed ?? []).map(gone => [gone.mark.id, gone]))
  let { conflicts } = register
  for (const { id, does, fields, removedOn = null, ...entries } of change.marks) {
    const chosen = new Set<string>(Object.keys(fields))
    if (does !== 'edit') chosen.add('removed')
    conflicts = conflicts.filter(
      conflict => conflict.id !== id || !(does === 'remove' || chosen.has(conflict.field)),
    )
    if (does !== 'edit') removed.delete(id)
    if (does === 'remove') {
      const mark = marks.get(id)
      if (mark && removedOn !== null) removed.set(id, { mark, on: removedOn })
      marks.delete(id)
      continue
    }
    const before = marks.get(id) ?? ({ id, history: [], evidence: [], claims: [] } as unknown as GapMark)
    const gone = new Set(entries.evidenceRemoved)
    marks.set(id, {
      ...before,
      ...fields,
      history: inOrder([...before.history, ...entries.history]),
      evidence: inOrder([...before.evidence.filter(kept => !gone.has(kept.id)), ...entries.evidence]),
      claims: inOrder([
        ...before.claims.filter(claim => !entries.claims.some(({ id }) => id === claim.id)),
        ...entries.claims,
      ]),
    })
  }
  return registerOf([...marks.values()].sort(byFirstSeen), conflicts, [...removed.values()])
}

/** Says nothing of removed marks where there are none. */
export const registerOf = (
  marks: readonly GapMark[],
  conflicts: Register['conflicts'],
  removed: readonly RemovedMark[],
): Register =>
  removed.length === 0
    ? { marks, conflicts }
    : { marks, conflicts, removed: [...removed].sort((a, b) => byFirstSeen(a.mark, b.mark)) }

/** Entries oldest first; those of no known day come last. One order whoever reads. */
export function inOrder<T extends { readonly id: string; readonly on: string | null }>(
  entries: readonly T[],
): T[] {
  return [...entries].sort((a, b) => compareTexts(a.on ?? '~', b.on ?? '~') || compareTexts(a.id, b.id))
}

/** The register's own order: by the day first seen, then by id. */
export const byFirstSeen = (
  a: Pick<GapMark, 'firstSeen' | 'id'>,
  b: Pick<GapMark, 'firstSeen' | 'id'>,
): number => compareTexts(a.firstSeen, b.firstSeen) || compareTexts(a.id, b.id)

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const isMarkStatus = (value: unknown): boolean => MARK_STATUSES.some(status => status === value)
