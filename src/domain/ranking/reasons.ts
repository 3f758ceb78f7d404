/** What a commune's place rests on, the weightiest first: rule R57. The sentence itself is made where the words are. */
import type { CriterionId, Ranking } from './ranking'

export interface Reason {
  readonly id: CriterionId
  /** What it adds to the score; below 0 it pulls the commune back (`z-score` and `none`). */
  readonly points: number
  /** Of the sum of all that speaks for the commune, 0…1; 0 for what does not. */
  readonly share: number
  /** The value was missing: what is added comes from the rule for missing values. */
  readonly missing: boolean
}

/**
 * Weighted criteria that are not left out, most points first, of equals the heavier.
 * @param at index of a ranked commune; one that is not ranked has no reasons
 */
export function reasonsOf(ranking: Ranking, at: number): Reason[] {
  if (ranking.rank[at] === 0) return []
  const width = ranking.criteria.length
  const counted = ranking.criteria
    .map((id, j) => ({ id, j, points: ranking.parts[at * width + j] }))
    .filter(({ j }) => ranking.weights[j] > 0)
    // R16 gives a level of which nothing is known the median, so that what is missing there may still add.
    .filter(({ j, points }) => points !== 0 || !Number.isNaN(ranking.normalised[at * width + j]))
  const speaking = counted.reduce((sum, { points }) => sum + Math.max(0, points), 0)
  return counted
    .sort((a, b) => b.points - a.points || ranking.weights[b.j] - ranking.weights[a.j])
    .map(({ id, j, points }) => ({
      id,
      points,
      share: speaking > 0 ? Math.max(0, points) / speaking : 0,
      missing: ranking.missing[at * width + j] === 1,
    }))
}
