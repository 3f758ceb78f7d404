import { removeHandover as operation } from '@/domain/plan/operations/remove-handover'
import type { RecordId } from '@/domain/plan/plan-records'
import { changeRecords } from './change-records'

/** Takes the record of a hand-over away; undo brings it back. */
export const removeHandover = (id: RecordId): boolean =>
  changeRecords(records => operation(records, id), 'removeHandover')
