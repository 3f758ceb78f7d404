/**
 * What is on record in a document: saved indices, choices, decisions. What cannot be read is counted and left where it
 * is, for the version that can. The answer depends on what the document holds alone, never on the order in which it came.
 */
import type * as Y from 'yjs'
import { isDate } from '@/domain/plan/operations/set-date'
import {
  bySavedName,
  type ChoiceEntry,
  type Decision,
  NO_RECORDS,
  newestFirst,
  type PlanRecords,
  type SavedIndex,
} from '@/domain/plan/plan-records'
import { choicesOf } from '@/domain/plan/record-change'
import { DECISION, SAVED } from './record-vocabulary'
import { readChoice } from './saved-choice'
import { readDecision } from './saved-decision'
import { isSaved, readIndex } from './saved-index'
import { decisionKey, recordRoots } from './write-record'

/** @returns a reader that gives the same object until one of the records changes. */
export function createRecordReader(document: Y.Doc): () => PlanRecords {
  const roots = recordRoots(document)
  let records = NO_RECORDS
  let stale = roots.some(root => root.size > 0)
  for (const root of roots)
    root.observe(() => {
      stale = true
    })
  return () => {
    if (stale) records = readRecords(document)
    stale = false
    return records
  }
}

export function readRecords(document: Y.Doc): PlanRecords {
  const [indices, choices, decisions] = recordRoots(document)
  let unreadable = 0
  const savedIndices: SavedIndex[] = []
  for (const [id, value] of indices.entries()) {
    const saved = readSavedIndex(id, value)
    if (saved) savedIndices.push(saved)
    else unreadable++
  }
  const entries = new Map<string, ChoiceEntry[]>()
  for (const [key, value] of choices.entries()) {
    const entry = readChoice(key, value)
    if (!entry) unreadable++
    else entries.set(entry.commune, [...(entries.get(entry.commune) ?? []), entry])
  }
  const listed: Decision[] = []
  for (const [id, value] of decisions.entries()) {
    if (id.includes('/')) continue
    const decision = readDecision(id, value)
    if (!decision) unreadable++
    else if (!isRemoved(decisions, worded(decisions, decision))) listed.push(worded(decisions, decision))
  }
  return {
    savedIndices: savedIndices.sort(bySavedName),
    choices: choicesOf(entries),
    decisions: listed.sort(newestFirst),
    unreadable,
  }
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
