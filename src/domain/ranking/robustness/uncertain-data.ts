/** R34: the question with every value somewhere within its error, and everything that follows from the values anew. */
import type { RankingQuestion } from '../ranking'
import { SeededGenerator } from './seeded-generator'

/** How far the values of a criterion may be wrong. */
export interface ValueError {
  /** Relative half-width, 0…1: 0.1 = the true value lies uniformly within ±10 % of the stated one. */
  readonly halfWidth: number
  /** What the true value cannot leave, such as 0 and 1 for a share; `null` = no such limit. */
  readonly limits: readonly [low: number, high: number] | null
}

/** The question of one sample; `only`: the one criterion that is in doubt, −1 = each that has an error. */
export type DrawData = (sample: number, only: number) => RankingQuestion

/**
 * A value v becomes v·(1 + e·u), u uniform in −1…1, each commune and criterion for itself; a missing value stays missing,
 * and 0 stays 0.
 * @param errors by criterion; `null` = taken as exact.
 * @throws RangeError on a half-width outside 0…1.
 */
export function dataDrawer(
  question: RankingQuestion,
  errors: readonly (ValueError | null)[],
  seed: number,
): DrawData {
  if (errors.some(error => error && !(error.halfWidth >= 0 && error.halfWidth <= 1)))
    throw new RangeError('error outside 0…1')
  const dice = new SeededGenerator()
  return (sample, only) => {
    dice.begin(seed, sample)
    const criteria = question.criteria.map((criterion, c) => {
      const error = errors[c]
      if (!error || !(error.halfWidth > 0) || (only >= 0 && only !== c)) return criterion
      const { halfWidth, limits } = error
      const values = criterion.values.map(value => {
        if (Number.isNaN(value)) return value
        const drawn = value * (1 + halfWidth * (2 * dice.uniform() - 1))
        return limits ? Math.min(limits[1], Math.max(limits[0], drawn)) : drawn
      })
      return { ...criterion, values }
    })
    return { ...question, criteria }
  }
}

/** Criteria whose error can move anything: with a weight, and an error above 0. */
export const doubtful = (weights: Float64Array, errors: readonly (ValueError | null)[]): readonly number[] =>
  [...weights.keys()].filter(c => weights[c] > 0 && (errors[c]?.halfWidth ?? 0) > 0)
