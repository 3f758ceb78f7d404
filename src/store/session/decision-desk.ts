/**
 * What one person is looking at of the answer to the ranking just now: the list, what was chosen, the decisions, or who
 * moved between which two rankings. Not part of the plan, not undone.
 */
import { createStore } from 'zustand/vanilla'
import type { RecordId } from '@/domain/plan/plan-records'
import type { PresetId } from '@/domain/plan/presets'
import type { IsoDate } from '@/domain/units'

export const ANSWER_VIEWS = ['ranking', 'chosen', 'decisions', 'moved'] as const
export type AnswerView = (typeof ANSWER_VIEWS)[number]

/** One of the two rankings that are laid side by side; `day`: today's index with the levels and modes of that day. */
export type MovedSide =
  | 'now'
  | `preset:${PresetId}`
  | `saved:${RecordId}`
  | `decision:${RecordId}`
  | `day:${IsoDate}`

export interface DecisionDesk {
  readonly view: AnswerView
  /** The decision that is open; `null`: their list. */
  readonly decision: RecordId | null
  readonly before: MovedSide
  readonly after: MovedSide
}

export const FIRST_DESK: DecisionDesk = {
  view: 'ranking',
  decision: null,
  // A new installation ranks in balance: beside the announcement's own order there is something to see.
  before: 'preset:ke-hoach',
  after: 'now',
}

export const decisionDesk = createStore<DecisionDesk>(() => FIRST_DESK)
