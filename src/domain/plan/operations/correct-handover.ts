import { type Change, NO_CHANGE } from '../change'
import { handoverKey, type PlanHandover } from '../device-records'
import type { PlanRecords } from '../plan-records'
import { changeOfRecords } from '../record-change'
import { checkedHandover } from './record-handovers'

/**
 * Takes a record away and puts another, under an id of its own, in its place (P19). One that is gone, or says the same
 * already, is left so.
 * @throws RangeError as `recordHandovers`.
 */
export function correctHandover(records: PlanRecords, id: string, handover: PlanHandover): Change {
  const right = checkedHandover(handover)
  const before = records.handovers.find(each => each.id === id)
  if (!before || (handoverKey(before) === handoverKey(right) && before.note === right.note)) return NO_CHANGE
  return changeOfRecords(
    { of: 'handover', id, handover: null },
    { of: 'handover', id: right.id, handover: right },
  )
}
