import { livePlan } from '@/store/document/live-plan'
import type { StepName } from '@/store/history/step-names'

/** Takes the last step back. @returns its name, to be said; `null`: there was none. */
export const undo = (): StepName | null => livePlan.undo()
