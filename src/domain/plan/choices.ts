/** What is said of a commune, from everything that was ever said of it (rules P12 and P13). */
import { type Choice, type ChoiceEntry, type ChoiceState, oldestFirst } from './plan-records'

/**
 * P12. The answer depends on the set of entries alone, never on the order in which they came.
 * @param entries of one commune, each id once.
 * @returns `null` where nothing was ever said. What was taken back stands as `open`: whoever chooses again knows it.
 */
export function choiceOf(entries: readonly ChoiceEntry[]): Choice | null {
  const inOrder = [...entries].sort(oldestFirst)
  const known = new Set(inOrder.flatMap(entry => entry.knew.filter(id => id !== entry.id)))
  const unknown = inOrder.filter(({ id }) => !known.has(id))
  // Entries that claim to know each other in a circle (damage) all stand.
  const standing = unknown.length > 0 ? unknown : inOrder
  const stands = standing.at(-1)
  if (!stands) return null
  const others = standing.filter(
    other => other !== stands && (other.state !== stands.state || other.reason !== stands.reason),
  )
  return { commune: stands.commune, stands, others, entries: inOrder }
}

/**
 * P13. Whether the ranking says otherwise: chosen from outside the first `topCount`, or passed over within.
 * @param rank `null`: not ranked.
 */
export function againstRanking(state: ChoiceState, rank: number | null, topCount: number): boolean {
  const within = rank !== null && rank <= topCount
  return state === 'chosen' ? !within : state === 'passed-over' && within
}
