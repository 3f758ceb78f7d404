/**
 * What is on record in a document: saved indices, choices, decisions, and what was decided and recorded about devices. What
 * cannot be read is counted and left where it is, for the version that can. The answer depends on what the document holds
 * alone, never on the order in which it came.
 */
import type * as Y from 'yjs'
import { byHandoverDay } from '@/domain/plan/device-records'
import { isDate } from '@/domain/plan/operations/set-date'
import {
  bySavedName,
  type Decision,
  NO_RECORDS,
  newestFirst,
  type PlanRecords,
  type SavedIndex,
} from '@/domain/plan/plan-records'
import { choicesOf } from '@/domain/plan/record-change'
import { unitDecisionsOf } from '@/domain/plan/unit-decisions'
import { DECISION, SAVED } from './record-vocabulary'
import { readChoice } from './saved-choice'
import { readDecision } from './saved-decision'
import { readHandover } from './saved-handover'
import { isSaved, readIndex } from './saved-index'
import { readUnitStatement } from './saved-unit-statement'
import { decisionKey, RECORD_ROOTS, type RecordRoot, recordRoot } from './write-record'

/** One root's share of the records; `unreadable` adds up. */
type Part = Partial<PlanRecords> & Pick<PlanRecords, 'unreadable'>

const READERS: Record<RecordRoot, (root: Y.Map<unknown>) => Part> = {
  indices(root) {
    const { read, unreadable } = readEntries(root, readSavedIndex)
    return { savedIndices: read.sort(bySavedName), unreadable }
  },
  choices(root) {
    const { read, unreadable } = readEntries(root, readChoice)
    return { choices: choicesOf(grouped(read, ({ commune }) => commune)), unreadable }
  },
  decisions(root) {
    // Beside each decision stand the keys of what may change about it.
    const { read, unreadable } = readEntries(root, readDecision, id => !id.includes('/'))
    const listed = read.map(decision => worded(root, decision)).filter(decision => !isRemoved(root, decision))
    return { decisions: listed.sort(newestFirst), unreadable }
  },
  units(root) {
    const { read, unreadable } = readEntries(root, readUnitStatement)
    return { unitDecisions: unitDecisionsOf(grouped(read, ({ unitCode }) => unitCode)), unreadable }
  },
  handovers(root) {
    const { read, unreadable } = readEntries(root, readHandover)
    return { handovers: read.sort(byHandoverDay), unreadable }
  },
}

/**
 * @returns a reader that gives the same object until one of the records changes, and of what did not change the same part:
 * naming a decision must not make the allocation be worked out again.
 */
export function createRecordReader(document: Y.Doc): () => PlanRecords {
  let records = NO_RECORDS
  const parts = new Map<RecordRoot, Part>()
  const stale = new Set<RecordRoot>()
  for (const name of RECORD_ROOTS) {
    const root = recordRoot(document, name)
    if (root.size > 0) stale.add(name)
    root.observe(() => stale.add(name))
  }
  return () => {
    if (stale.size === 0) return records
    for (const name of stale) parts.set(name, READERS[name](recordRoot(document, name)))
    stale.clear()
    records = together([...parts.values()])
    return records
  }
}

export const readRecords = (document: Y.Doc): PlanRecords =>
  together(RECORD_ROOTS.map(name => READERS[name](recordRoot(document, name))))

const together = (parts: readonly Part[]): PlanRecords => ({
  ...Object.assign({}, NO_RECORDS, ...parts),
  unreadable: parts.reduce((sum, { unreadable }) => sum + unreadable, 0),
})

function readEntries<T>(
  root: Y.Map<unknown>,
  read: (key: string, value: unknown) => T | null,
  counts: (key: string) => boolean = () => true,
): { read: T[]; unreadable: number } {
  const found: T[] = []
  let unreadable = 0
  for (const [key, value] of root.entries()) {
    if (!counts(key)) continue
    const entry = read(key, value)
    if (entry === null) unreadable++
    else found.push(entry)
  }
  return { read: found, unreadable }
}

function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return groups
}

function readSavedIndex(id: string, value: unknown): SavedIndex | null {
  if (!isSaved(value)) return null
  const [name, by, on] = [value[SAVED.name], value[SAVED.by], value[SAVED.on]]
  const index = readIndex(value[SAVED.index])
  if (!index || typeof name !== 'string' || name.trim() === '') return null
  if (typeof on !== 'string' || !isDate(on)) return null
  return { id, name: name.trim(), index, by: typeof by === 'string' ? by : null, on }
}

/** With the title and note that were given to it later. */
function worded(decisions: Y.Map<unknown>, decision: Decision): Decision {
  const title = decisions.get(decisionKey(decision.id, 'title'))
  const note = decisions.get(decisionKey(decision.id, 'note'))
  return {
    ...decision,
    title: typeof title === 'string' && title !== '' ? title : decision.title,
    note: typeof note === 'string' || note === null ? note : decision.note,
  }
}

/** P15. As long as title and note are what the one who removed it had on screen. */
function isRemoved(decisions: Y.Map<unknown>, { id, title, note }: Decision): boolean {
  const removal = decisions.get(decisionKey(id, 'removed'))
  return isSaved(removal) && removal[DECISION.title] === title && removal[DECISION.note] === note
}
