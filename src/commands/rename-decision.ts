import { type DecisionWords, renameDecision as operation } from '@/domain/plan/operations/rename-decision'
import type { RecordId } from '@/domain/plan/plan-records'
import { changeRecords } from './change-records'

/** Changes title or note. @throws RangeError where the title is empty. */
export const renameDecision = (id: RecordId, words: DecisionWords): boolean =>
  changeRecords(records => operation(records, id, words), 'renameDecision')
