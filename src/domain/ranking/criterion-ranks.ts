/** A commune's place in each criterion alone: rule R55. */
import type { Ranking } from './ranking'

export interface CriterionRanks {
  /** By `commune * criteria + criterion`: 1 = the most pressing; equal values share a rank; 0 = missing or not ranked. */
  readonly rank: Int32Array
  /** How many ranked communes have a value of their own, a number a criterion: "rank 3 of 540". */
  readonly of: Int32Array
}

/**
 * Among the ranked communes, by normalised value, so that direction is in it already. What was only filled in for a
 * missing value has no place.
 */
export function criterionRanks({
  criteria,
  order,
  normalised,
  missing,
  rank: overall,
}: Ranking): CriterionRanks {
  const width = criteria.length
  const rank = new Int32Array(overall.length * width)
  const of = new Int32Array(width)
  for (let j = 0; j < width; j++) {
    const pressing = (i: number) => normalised[i * width + j]
    const known = [...order].filter(i => !missing[i * width + j]).sort((a, b) => pressing(b) - pressing(a))
    of[j] = known.length
    known.forEach((i, place) => {
      const before = known[place - 1]
      const tied = place > 0 && pressing(before) === pressing(i)
      rank[i * width + j] = tied ? rank[before * width + j] : place + 1
    })
  }
  return { rank, of }
}
