import { livePlan } from '@/store/document/live-plan'
import type { StepName } from '@/store/history/step-names'

/** Does the step again that was taken back last. @returns its name; `null`: there was none. */
export const redo = (): StepName | null => livePlan.redo()
