/** The road of every change of marks: like `change-plan.ts`, but the operation asks the register. */
import type { Register } from '@/domain/gap/mark'
import type { Change } from '@/domain/plan/change'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import type { StepName } from '@/store/history/step-names'
import { author } from '@/store/session/author'
import { today } from './today'

/**
 * @param gesture steps of one gesture (one corner dragged) are undone together.
 * @returns whether anything changed; `false` also while the plan is being opened.
 */
export function changeMarks(
  operation: (register: Register) => Change,
  step: StepName,
  gesture?: string,
): boolean {
  const change = operation(currentPlan.getState().register)
  const datasetVersion = currentDataset.getState().dataset?.version ?? null
  const writer = { by: author.getState().name, on: today() }
  return livePlan.change(change, step, { gesture, datasetVersion, writer })
}
