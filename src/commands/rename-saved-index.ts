import { renameSavedIndex as operation } from '@/domain/plan/operations/rename-saved-index'
import type { RecordId } from '@/domain/plan/plan-records'
import { changeRecords } from './change-records'

/** @throws RangeError where the name is empty. */
export const renameSavedIndex = (id: RecordId, name: string): boolean =>
  changeRecords(records => operation(records, id, name), 'renameSavedIndex')
