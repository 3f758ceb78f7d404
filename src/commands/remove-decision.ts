import { removeDecision as operation } from '@/domain/plan/operations/remove-decision'
import type { RecordId } from '@/domain/plan/plan-records'
import { changeRecords } from './change-records'

/** Takes a decision off the list; undo brings it back. */
export const removeDecision = (id: RecordId): boolean =>
  changeRecords(records => operation(records, id), 'removeDecision')
