/** The road of every change of what is on record: like `change-plan.ts`, but the operation asks the records. */
import type { Change } from '@/domain/plan/change'
import type { PlanRecords } from '@/domain/plan/plan-records'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import type { StepName } from '@/store/history/step-names'

/** @returns whether anything changed; `false` also while the plan is being opened. */
export function changeRecords(operation: (records: PlanRecords) => Change, step: StepName): boolean {
  const change = operation(currentPlan.getState().records)
  const datasetVersion = currentDataset.getState().dataset?.version ?? null
  return livePlan.change(change, step, { datasetVersion })
}
