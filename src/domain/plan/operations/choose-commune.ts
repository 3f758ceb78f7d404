import { type Change, NO_CHANGE } from '../change'
import { againstRanking } from '../choices'
import type { ChoiceEntry, PlanRecords } from '../plan-records'
import { changeOfRecords } from '../record-change'
import { isDate } from './set-date'

/** What is said: all of an entry but what its author had on screen, which the records know. */
export type ChoiceStatement = Omit<ChoiceEntry, 'knew'>

/**
 * Says of a commune that it is chosen or passed over, or takes back what was said. What is said already, undisputed, is
 * not said again.
 * @param topCount for how many there is help: against the ranking only with a reason and a name (P13).
 * @throws RangeError where that reason or name is missing, or the day is none.
 */
export function chooseCommune(records: PlanRecords, statement: ChoiceStatement, topCount: number): Change {
  const reason = statement.reason?.trim() || null
  const { commune, state, rank, on } = statement
  if (!isDate(on)) throw new RangeError(`"${on}" is not a date`)
  const by = statement.by?.trim() || null
  if (againstRanking(state, rank, topCount)) {
    if (reason === null) throw new RangeError('a choice against the ranking needs a reason')
    if (by === null) throw new RangeError('a choice against the ranking needs the name of who makes it')
  }
  const before = records.choices.get(commune)
  if (!before && state === 'open') return NO_CHANGE
  const said = before?.others.length === 0 ? before.stands : null
  if (said?.state === state && said.reason === reason) return NO_CHANGE
  const knew = before?.entries.map(entry => entry.id) ?? []
  return changeOfRecords({ of: 'choice', entry: { ...statement, reason, by, knew } })
}
