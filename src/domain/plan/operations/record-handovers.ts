import { type Change, NO_CHANGE } from '../change'
import { handoverKey, type PlanHandover } from '../device-records'
import { wordFaults } from '../handover-faults'
import type { PlanRecords } from '../plan-records'
import { changeOfRecords } from '../record-change'

/**
 * Puts hand-overs on record, as one step. One that is there already, by id or by what it says (P20), is not put again.
 * @throws RangeError where round or unit is empty, or number, class or day is none; no day may lie after the one of the
 * record (P19).
 */
export function recordHandovers(records: PlanRecords, handovers: readonly PlanHandover[]): Change {
  const ids = new Set(records.handovers.map(({ id }) => id))
  const said = new Set(records.handovers.map(handoverKey))
  const news = handovers.map(checkedHandover).filter(handover => {
    const key = handoverKey(handover)
    if (ids.has(handover.id) || said.has(key)) return false
    ids.add(handover.id)
    said.add(key)
    return true
  })
  if (news.length === 0) return NO_CHANGE
  return changeOfRecords(...news.map(handover => ({ of: 'handover', id: handover.id, handover }) as const))
}

/** The same with its note trimmed. @throws RangeError as `recordHandovers`. */
export function checkedHandover(handover: PlanHandover): PlanHandover {
  const [fault] = wordFaults(handover, handover.on)
  if (fault) throw new RangeError(`the hand-over cannot be recorded: ${fault}`)
  if (handover.round.trim() === '' || handover.unitCode.trim() === '')
    throw new RangeError('a hand-over needs a round and a unit')
  return { ...handover, note: handover.note?.trim() || null }
}
