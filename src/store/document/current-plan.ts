/**
 * The plan as the screen sees it: a plain snapshot of the document, with what can be undone and whether it is safe on
 * disk. Only `store/document` and `store/persistence` write it; changes are asked for through `commands`.
 */
import { createStore } from 'zustand/vanilla'
import { EMPTY_REGISTER, type Register } from '@/domain/gap/mark'
import { FIRST_PLAN, type Plan } from '@/domain/plan/plan'
import { NO_RECORDS, type PlanRecords } from '@/domain/plan/plan-records'
import type { StepSubject } from '@/domain/plan/step-subject'

/** `unavailable`: the browser gives no database (private mode); `full`: no room left; `refused`: anything else. */
export type SavingFailure = 'unavailable' | 'full' | 'refused'

export interface CurrentPlan {
  readonly plan: Plan
  /** The marks of the same document. A mark that did not change keeps its identity. */
  readonly register: Register
  /** Saved indices, choices and decisions of the same document; the same object while none of them changed. */
  readonly records: PlanRecords
  /** Name (a key of `i18n` `steps`) of the step that undo would take back; `null`: nothing to undo. */
  readonly undoStep: string | null
  readonly redoStep: string | null
  /** The marks that those steps were about; `null`: none. */
  readonly undoSubject: StepSubject | null
  readonly redoSubject: StepSubject | null
  /** `saved` only after the database has said that the last change is durable. */
  readonly saving: 'opening' | 'saving' | 'saved' | 'failed'
  /** Why saving failed; `null` unless `saving` is `failed`. */
  readonly savingFailure: SavingFailure | null
  /** When the database last confirmed, epoch milliseconds. */
  readonly savedAt: number | null
  /** The dataset version that the last change was made on; `null`: none yet. */
  readonly madeOn: string | null
}

export const currentPlan = createStore<CurrentPlan>(() => ({
  plan: FIRST_PLAN,
  register: EMPTY_REGISTER,
  records: NO_RECORDS,
  undoStep: null,
  redoStep: null,
  undoSubject: null,
  redoSubject: null,
  saving: 'opening',
  savingFailure: null,
  savedAt: null,
  madeOn: null,
}))
