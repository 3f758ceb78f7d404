/** What is said of a commune, from everything that was ever said of it (rules P12 and P13). */
import type { Choice, ChoiceEntry, ChoiceState } from './plan-records'
import { standingOf } from './statements'

/**
 * P12.
 * @param entries of one commune, each id once.
 * @returns `null` where nothing was ever said. What was taken back stands as `open`: whoever chooses again knows it.
 */
export function choiceOf(entries: readonly ChoiceEntry[]): Choice | null {
  const standing = standingOf(entries, (a, b) => a.state === b.state && a.reason === b.reason)
  return standing && { commune: standing.stands.commune, ...standing }
}

/**
 * P13. Whether the ranking says otherwise: chosen from outside the first `topCount`, or passed over within.
 * @param rank `null`: not ranked.
 */
export function againstRanking(state: ChoiceState, rank: number | null, topCount: number): boolean {
  const within = rank !== null && rank <= topCount
  return state === 'chosen' ? !within : state === 'passed-over' && within
}
