import type { RecordId } from '@/domain/plan/plan-records'
import { type AnswerView, decisionDesk, type MovedSide } from '@/store/session/decision-desk'

/** Shows the ranking, what was chosen, the decisions, or who moved. */
export const showAnswer = (view: AnswerView): void => decisionDesk.setState({ view })

/** Opens a frozen decision; `null`: the list of all. */
export const openDecision = (decision: RecordId | null): void =>
  decisionDesk.setState({ view: 'decisions', decision })

/** Lays two rankings side by side. */
export const compareRankings = (sides: { readonly before?: MovedSide; readonly after?: MovedSide }): void =>
  decisionDesk.setState({ view: 'moved', ...sides })

/** From a decision back to the ranking of today, in list and map. */
export const showToday = (): void => decisionDesk.setState({ view: 'ranking', decision: null })
