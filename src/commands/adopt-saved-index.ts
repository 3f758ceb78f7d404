import { adoptIndex } from '@/domain/plan/operations/adopt-index'
import type { RecordId } from '@/domain/plan/plan-records'
import { currentPlan } from '@/store/document/current-plan'
import { changePlan } from './change-plan'

/** Ranks by an index that was saved, as one step. @returns `false` also where it is gone. */
export function adoptSavedIndex(id: RecordId): boolean {
  const saved = currentPlan.getState().records.savedIndices.find(each => each.id === id)
  return saved !== undefined && changePlan(plan => adoptIndex(plan, saved.index), 'adoptIndex')
}
