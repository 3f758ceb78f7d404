/** Whom a geometric mean gives 0, and by which criteria (R14): one value of 0 is enough, and nothing makes it good. */
import type { CriterionId, Ranking } from './ranking'

/** One commune at 0 is merely the last; from so many on they cannot be told apart, and it has to be said. */
export const MANY_ZEROS = 2

export interface ZeroScores {
  /** Ranked communes that have the score 0 by a geometric mean. */
  readonly communes: number
  /** How many of them each criterion alone would bring to 0; those that bring nobody are left out, the greatest first. */
  readonly criteria: readonly { readonly criterion: CriterionId; readonly communes: number }[]
}

/** @param ranking by any aggregation: which values are 0 hangs on the normalisation alone. */
export function zeroScores({ criteria, weights, order, normalised }: Ranking): ZeroScores {
  const m = criteria.length
  const by = new Int32Array(m)
  let communes = 0
  for (const i of order) {
    let zero = false
    for (let j = 0; j < m; j++) {
      if (!(weights[j] > 0 && normalised[i * m + j] === 0)) continue
      by[j]++
      zero = true
    }
    if (zero) communes++
  }
  return {
    communes,
    criteria: criteria
      .map((criterion, j) => ({ criterion, communes: by[j] }))
      .filter(each => each.communes > 0)
      .sort((a, b) => b.communes - a.communes),
  }
}
