/**
 * Writes what goes on record. Saved indices and hand-overs are one key each; choices and decisions about units are flat maps
 * of statements that nobody overwrites; a frozen decision is one key that is written once, beside it the keys of what may
 * change.
 */
import type * as Y from 'yjs'
import type { RecordChange } from '@/domain/plan/plan-records'
import { DECISION, SAVED } from './record-vocabulary'
import { choiceKey, savedChoice } from './saved-choice'
import { savedDecision } from './saved-decision'
import { savedHandover } from './saved-handover'
import { savedIndex } from './saved-index'
import { savedUnitStatement, unitKey } from './saved-unit-statement'
import { ROOTS } from './vocabulary'

export const RECORD_ROOTS = ['indices', 'choices', 'decisions', 'units', 'handovers'] as const
export type RecordRoot = (typeof RECORD_ROOTS)[number]

export const recordRoot = (document: Y.Doc, name: RecordRoot): Y.Map<unknown> =>
  document.getMap<unknown>(ROOTS[name])

/** The key of what may change about a decision. */
export const decisionKey = (id: string, word: 'title' | 'note' | 'removed'): string =>
  `${id}/${DECISION[word]}`

/** Call it inside one transaction. */
export function applyRecord(document: Y.Doc, change: RecordChange): void {
  const [indices, choices, decisions, units, handovers] = RECORD_ROOTS.map(name => recordRoot(document, name))
  switch (change.of) {
    case 'saved-index':
      if (change.saved === null) indices.delete(change.id)
      else
        indices.set(change.id, {
          [SAVED.name]: change.saved.name,
          [SAVED.index]: savedIndex(change.saved.index),
          [SAVED.by]: change.saved.by,
          [SAVED.on]: change.saved.on,
        })
      return
    case 'choice':
      choices.set(choiceKey(change.entry), savedChoice(change.entry))
      return
    case 'decision':
      decisions.set(change.decision.id, savedDecision(change.decision))
      return
    case 'decision-title':
      decisions.set(decisionKey(change.id, 'title'), change.title)
      return
    case 'decision-note':
      decisions.set(decisionKey(change.id, 'note'), change.note)
      return
    case 'decision-removal':
      decisions.set(decisionKey(change.id, 'removed'), {
        [DECISION.title]: change.title,
        [DECISION.note]: change.note,
      })
      return
    case 'unit':
      units.set(unitKey(change.statement), savedUnitStatement(change.statement))
      return
    case 'handover':
      if (change.handover === null) handovers.delete(change.id)
      else handovers.set(change.id, savedHandover(change.handover))
  }
}
