import { type Change, NO_CHANGE } from '../change'
import type { PlanRecords, RecordId } from '../plan-records'
import { changeOfRecords } from '../record-change'

/** Takes a decision off the list (P15). */
export function removeDecision(records: PlanRecords, id: RecordId): Change {
  const decision = records.decisions.find(each => each.id === id)
  if (!decision) return NO_CHANGE
  return changeOfRecords({ of: 'decision-removal', id, title: decision.title, note: decision.note })
}
