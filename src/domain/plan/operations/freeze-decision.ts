import { type Change, NO_CHANGE } from '../change'
import { checkIndex } from '../plan-index'
import type { Decision, PlanRecords } from '../plan-records'
import { changeOfRecords } from '../record-change'
import { isDate } from './set-date'

/**
 * Puts a decision on record, once and for all. One that is there already stays as it is.
 * @throws RangeError where it has no title, its day is none, or its index could not have been set.
 */
export function freezeDecision(records: PlanRecords, decision: Decision): Change {
  const title = decision.title.trim()
  checkTitle(title)
  if (!isDate(decision.on)) throw new RangeError(`"${decision.on}" is not a date`)
  checkIndex(decision.index)
  if (records.decisions.some(({ id }) => id === decision.id)) return NO_CHANGE
  const note = decision.note?.trim() || null
  return changeOfRecords({ of: 'decision', decision: { ...decision, title, note } })
}

/** @throws RangeError where it is empty. */
export function checkTitle(title: string): void {
  if (title === '') throw new RangeError('a decision needs a title')
}
