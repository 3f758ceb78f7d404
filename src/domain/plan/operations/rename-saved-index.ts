import { type Change, NO_CHANGE } from '../change'
import type { PlanRecords, RecordId } from '../plan-records'
import { changeOfRecords } from '../record-change'
import { checkSavedName } from './save-index'

/** Calls a saved index something else; one that is gone stays gone. @throws RangeError where the name is empty. */
export function renameSavedIndex(records: PlanRecords, id: RecordId, name: string): Change {
  const stated = name.trim()
  checkSavedName(stated)
  const saved = records.savedIndices.find(each => each.id === id)
  if (!saved || saved.name === stated) return NO_CHANGE
  return changeOfRecords({ of: 'saved-index', id, saved: { ...saved, name: stated } })
}
