/**
 * The plan as the screen sees it: a plain snapshot of the document, with what can be undone and whether it is safe on
 * disk. Only `store/document` and `store/persistence` write it; changes are asked for through `commands`.
 */
import { createStore } from 'zustand/vanilla'
import { FIRST_PLAN, type Plan } from '@/domain/plan/plan'

export interface CurrentPlan {
  readonly plan: Plan
  /** Name (a key of `i18n` `steps`) of the step that undo would take back; `null`: nothing to undo. */
  readonly undoStep: string | null
  readonly redoStep: string | null
  /** `saved` only after the database has said that the last change is durable. */
  readonly saving: 'opening' | 'saving' | 'saved' | 'failed'
  /** When the database last confirmed, epoch milliseconds. */
  readonly savedAt: number | null
}

export const currentPlan = createStore<CurrentPlan>(() => ({
  plan: FIRST_PLAN,
  undoStep: null,
  redoStep: null,
  saving: 'opening',
  savedAt: null,
}))
