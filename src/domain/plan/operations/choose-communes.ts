import { type Change, NO_CHANGE } from '../change'
import type { PlanRecords } from '../plan-records'
import { changeOfRecords } from '../record-change'
import { type ChoiceStatement, chooseCommune } from './choose-commune'

/**
 * Chooses many at once, as one step. Of whom anything stands already, chosen or passed over, nothing is said: what
 * somebody decided one by one is not overridden by a list.
 * @throws RangeError as `chooseCommune`.
 */
export function chooseCommunes(
  records: PlanRecords,
  statements: readonly ChoiceStatement[],
  topCount: number,
): Change {
  const open = statements.filter(({ commune }) => {
    const before = records.choices.get(commune)
    return !before || (before.stands.state === 'open' && before.others.length === 0)
  })
  const changes = open.flatMap(statement => chooseCommune(records, statement, topCount).records)
  return changes.length === 0 ? NO_CHANGE : changeOfRecords(...changes)
}
