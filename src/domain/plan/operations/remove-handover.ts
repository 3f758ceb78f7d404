import { type Change, NO_CHANGE } from '../change'
import type { PlanRecords } from '../plan-records'
import { changeOfRecords } from '../record-change'

/** Takes the record of a hand-over away (P19). */
export const removeHandover = (records: PlanRecords, id: string): Change =>
  records.handovers.some(handover => handover.id === id)
    ? changeOfRecords({ of: 'handover', id, handover: null })
    : NO_CHANGE
