/** What each criterion adds to one commune's score, and the most that it could add. */
import type { CriterionId, Ranking } from '@/domain/ranking/ranking'

export interface CriterionPoints {
  readonly id: CriterionId
  /** 0…`full`. */
  readonly points: number
  /** 0…1: the criterion's weight, shared anew where others are left out; 0 where it is left out itself. */
  readonly full: number
  readonly missing: boolean
}

/**
 * Weighted criteria, the one that adds most first. The `full` of a ranked commune sum to 1, as its points do to its score.
 * @param at the commune's index in the dataset's order.
 */
export function criteriaPoints(ranking: Ranking, at: number): CriterionPoints[] {
  const width = ranking.criteria.length
  const counts = ranking.criteria.map((_, j) => !Number.isNaN(ranking.normalised[at * width + j]))
  const present = ranking.criteria.reduce((sum, _, j) => sum + (counts[j] ? ranking.weights[j] : 0), 0)
  return ranking.criteria
    .map((id, j) => ({
      id,
      weight: ranking.weights[j],
      points: ranking.parts[at * width + j],
      full: counts[j] && present > 0 ? ranking.weights[j] / present : 0,
      missing: ranking.missing[at * width + j] === 1,
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ id, points, full, missing }) => ({ id, points, full, missing }))
}
