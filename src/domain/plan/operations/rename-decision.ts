import { type Change, NO_CHANGE } from '../change'
import type { PlanRecords, RecordChange, RecordId } from '../plan-records'
import { changeOfRecords } from '../record-change'
import { checkTitle } from './freeze-decision'

export interface DecisionWords {
  readonly title?: string
  readonly note?: string | null
}

/** Changes the words about a decision and nothing of it; what is not named stays. @throws RangeError for an empty title. */
export function renameDecision(records: PlanRecords, id: RecordId, words: DecisionWords): Change {
  const decision = records.decisions.find(each => each.id === id)
  const title = words.title?.trim()
  if (title !== undefined) checkTitle(title)
  if (!decision) return NO_CHANGE
  const note = words.note === undefined ? undefined : words.note?.trim() || null
  const changes: RecordChange[] = []
  if (title !== undefined && title !== decision.title) changes.push({ of: 'decision-title', id, title })
  if (note !== undefined && note !== decision.note) changes.push({ of: 'decision-note', id, note })
  return changeOfRecords(...changes)
}
