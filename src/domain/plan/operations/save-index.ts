import type { IsoDate } from '../../units'
import type { Change } from '../change'
import type { PlanIndex } from '../plan'
import { checkIndex, indexOfPlan } from '../plan-index'
import type { PlanRecords, RecordId } from '../plan-records'
import { changeOfRecords } from '../record-change'

export interface Saving {
  readonly id: RecordId
  readonly by: string | null
  readonly on: IsoDate
}

/**
 * Keeps an index by name. It takes the place of those of that name that are known here; one that somebody else saves by
 * that name meanwhile stays beside it.
 * @throws RangeError where the name is empty or the index is none.
 */
export function saveIndex(records: PlanRecords, name: string, index: PlanIndex, saving: Saving): Change {
  const stated = name.trim()
  checkSavedName(stated)
  checkIndex(index)
  const replaced = records.savedIndices.filter(saved => saved.name === stated && saved.id !== saving.id)
  return changeOfRecords(...replaced.map(({ id }) => ({ of: 'saved-index', id, saved: null }) as const), {
    of: 'saved-index',
    id: saving.id,
    saved: { ...saving, name: stated, index: indexOfPlan(index) },
  })
}

/** @throws RangeError where the name is empty. */
export function checkSavedName(name: string): void {
  if (name === '') throw new RangeError('a saved index needs a name')
}
