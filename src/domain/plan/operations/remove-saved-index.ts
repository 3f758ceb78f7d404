import { type Change, NO_CHANGE } from '../change'
import type { PlanRecords, RecordId } from '../plan-records'
import { changeOfRecords } from '../record-change'

/** Takes a saved index away. The plan, if it ranks by it, goes on doing so. */
export const removeSavedIndex = (records: PlanRecords, id: RecordId): Change =>
  records.savedIndices.some(saved => saved.id === id)
    ? changeOfRecords({ of: 'saved-index', id, saved: null })
    : NO_CHANGE
