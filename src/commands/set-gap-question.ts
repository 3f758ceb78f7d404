import {
  type GapQuestionSettings,
  setGapQuestion as operation,
} from '@/domain/plan/operations/set-gap-question'
import { changePlan } from './change-plan'

/** Changes what is looked for: operator, technology, smallest piece. @throws RangeError where a value is none. */
export const setGapQuestion = (question: Partial<GapQuestionSettings>): boolean =>
  changePlan(plan => operation(plan, question), 'setGapQuestion')
