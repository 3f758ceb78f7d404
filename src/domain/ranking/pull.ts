/**
 * What each criterion really does to the order, beside what its weight says (R17). A criterion that is nearly the same
 * everywhere parts nobody, whatever its weight.
 *
 * Weights are not importance: Paruolo, Saisana and Saltelli, "Ratings and rankings: voodoo or science?", J. R. Stat.
 * Soc. A 176 (2013). The measure here is the covariance decomposition of a sum: var(score) = Σ cov(part, score).
 */
import type { CriterionId, Ranking } from './ranking'

export interface Pull {
  readonly criterion: CriterionId
  /** Weight in the whole, 0…1. */
  readonly weight: number
  /**
   * cov(part, score) ÷ var(score) over the ranked communes: sums to 1 over the criteria; below 0 where the criterion works
   * against the order. `null` where the scores do not differ.
   */
  readonly pull: number | null
  /** Whether the two differ widely: by half again and 3 points of a hundred or more, or by 15 points whatever the factor. */
  readonly differs: boolean
}

/**
 * Factor and distance together: a factor alone is soon reached by small weights. A criterion of 12 % that pulls 5 % counts for less
 * than half of what was decided, and one of 70 % that pulls 88 % has left the others a third of theirs.
 */
const WIDE_FACTOR = 1.5
const WIDE_DISTANCE = 0.03
const WIDE_BY_ITSELF = 0.15
/** What lies exactly at an edge is wide; binary fractions of it may fall a hair short. */
const EDGE = 1e-12

/** In the order of `ranking.criteria`. */
export function pulls({ criteria, weights, order, score, parts }: Ranking): Pull[] {
  const m = criteria.length
  const n = order.length
  let mean = 0
  for (const i of order) mean += score[i] / n
  // cov(part, score) needs only one of the two taken from its mean.
  const covariance = new Float64Array(m)
  let variance = 0
  let size = 0
  for (const i of order) {
    const away = score[i] - mean
    variance += away * away
    size = Math.max(size, Math.abs(score[i]))
    for (let j = 0; j < m; j++) covariance[j] += parts[i * m + j] * away
  }
  const flat = !(variance > n * (size * ROUNDING) ** 2)
  return criteria.map((criterion, j) => {
    const pull = flat ? null : covariance[j] / variance
    return { criterion, weight: weights[j], pull, differs: pull !== null && differWidely(weights[j], pull) }
  })
}

/** Scores that differ by less, beside their size, differ by rounding alone. */
const ROUNDING = 1e-12

/** R17. Both are shares; a pull may lie below 0. */
export function differWidely(weight: number, pull: number): boolean {
  const low = Math.min(weight, pull)
  const high = Math.max(weight, pull)
  const distance = high - low + EDGE
  return distance >= WIDE_BY_ITSELF || (distance >= WIDE_DISTANCE && high + EDGE >= WIDE_FACTOR * low)
}
