/**
 * Weights from swings: rule R54. Somebody says how much it would matter to go from the least to the most pressing value
 * that is really there, so that a weight means something: von Winterfeldt and Edwards, *Decision Analysis and Behavioral
 * Research* (1986), ch. 8.
 */
import type { CriterionId, Ranking, RankingQuestion } from './ranking'

export interface Swing {
  readonly id: CriterionId
  /** The least pressing known value in view, as it stands in the data; NaN where none is known. */
  readonly from: number
  /** The most pressing one. */
  readonly to: number
  /** What lies between them after normalisation: 1 under min–max; 0 where all communes are alike, so nothing swings. */
  readonly span: number
}

/** The swings of a question, in the order of its criteria; `ranking` is its answer. */
export function swingsOf({ criteria, inView }: RankingQuestion, { normalised }: Ranking): Swing[] {
  const width = criteria.length
  return criteria.map(({ id, values, direction }, j) => {
    let lowest = -1
    let highest = -1
    for (let i = 0; i < values.length; i++) {
      if (!inView[i] || Number.isNaN(values[i])) continue
      if (lowest < 0 || values[i] < values[lowest]) lowest = i
      if (highest < 0 || values[i] > values[highest]) highest = i
    }
    if (lowest < 0) return { id, from: Number.NaN, to: Number.NaN, span: 0 }
    const [from, to] = direction === 'higher-first' ? [lowest, highest] : [highest, lowest]
    const span = normalised[to * width + j] - normalised[from * width + j]
    return { id, from: values[from], to: values[to], span }
  })
}

/**
 * @param points 0…100 for each swing, 100 for the one that matters most; only their ratios count
 * @param spans of the same swings, 0 or more; a weight is points *per unit* of the normalised value, so it is divided by it
 * @returns weights that sum to 1, 0 for what does not swing; `null` where no swing has points
 * @throws RangeError on points outside 0…100
 */
export function swingWeights(points: readonly number[], spans: readonly number[]): Float64Array | null {
  if (points.some(each => !(each >= 0 && each <= 100))) throw new RangeError('points outside 0…100')
  const weights = Float64Array.from(points, (each, j) => (spans[j] > 0 ? each / spans[j] : 0))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return sum > 0 ? weights.map(weight => weight / sum) : null
}
