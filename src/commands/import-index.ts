import { adoptIndex } from '@/domain/plan/operations/adopt-index'
import { indexOfDefinition } from '@/domain/plan/plan-definition'
import type { IndexFault } from '@/domain/ranking/index-fault'
import { readIndexDefinition } from '@/domain/ranking/read-index-definition'
import { currentPlan } from '@/store/document/current-plan'
import { changePlan } from './change-plan'

export interface ImportedIndex {
  /** What is wrong with the file; text: `i18n/index-fault-text`. */
  readonly faults: readonly IndexFault[]
  /** Whether the plan ranks by another index now: not where a fault is an error, nor where it did so before. */
  readonly changed: boolean
}

/** An index of ten thousand criteria is far smaller; what is larger is no index. */
const MOST_BYTES = 4_000_000

/**
 * Opens an index file and ranks by it, as one step. A criterion whose column is not in the dataset is taken too: it is
 * shown as gone until the file that holds it is there. A share of known values that the file does not state stays.
 */
export async function importIndex(file: Blob): Promise<ImportedIndex> {
  const text = file.size > MOST_BYTES ? '' : await file.text()
  const { index, faults } = readIndexDefinition(text)
  if (!index) return { faults, changed: false }
  const { minimumKnownShare } = currentPlan.getState().plan
  const stated = indexOfDefinition(index, minimumKnownShare)
  return { faults, changed: changePlan(plan => adoptIndex(plan, stated), 'adoptIndex') }
}
