/** The road of every change: an operation's answer goes to the document, with its name and what it was made on. */
import type { Change } from '@/domain/plan/change'
import type { Plan } from '@/domain/plan/plan'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import type { StepName } from '@/store/history/step-names'

/**
 * @param gesture steps of one gesture (one drag of a slider) are undone together.
 * @returns whether the plan changed; `false` also while the plan is being opened.
 */
export function changePlan(operation: (plan: Plan) => Change, step: StepName, gesture?: string): boolean {
  const change = operation(currentPlan.getState().plan)
  const datasetVersion = currentDataset.getState().dataset?.version ?? null
  return livePlan.change(change, step, { gesture, datasetVersion })
}
