/**
 * Writes what goes on record. Saved indices are one key each; choices are a flat map of statements that nobody
 * overwrites; a decision is one key that is written once, beside it the keys of what may change.
 */
import type * as Y from 'yjs'
import type { RecordChange } from '@/domain/plan/plan-records'
import { DECISION, SAVED } from './record-vocabulary'
import { choiceKey, savedChoice } from './saved-choice'
import { savedDecision } from './saved-decision'
import { savedIndex } from './saved-index'
import { ROOTS } from './vocabulary'

export const recordRoots = (document: Y.Doc): Y.Map<unknown>[] =>
  [ROOTS.indices, ROOTS.choices, ROOTS.decisions].map(root => document.getMap<unknown>(root))

/** The key of what may change about a decision. */
export const decisionKey = (id: string, word: 'title' | 'note' | 'removed'): string =>
  `${id}/${DECISION[word]}`

/** Call it inside one transaction. */
export function applyRecord(document: Y.Doc, change: RecordChange): void {
  const [indices, choices, decisions] = recordRoots(document)
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
  }
}
