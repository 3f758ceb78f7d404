import { removeSavedIndex as operation } from '@/domain/plan/operations/remove-saved-index'
import type { RecordId } from '@/domain/plan/plan-records'
import { changeRecords } from './change-records'

export const removeSavedIndex = (id: RecordId): boolean =>
  changeRecords(records => operation(records, id), 'removeSavedIndex')
