/** A question asked again with other weights in the whole. */
import type { RankingQuestion } from '../ranking'

/**
 * R30. Each criterion takes its weight in the whole, each group the sum of those below it, so that the product of the shares
 * down the tree gives back `weights`.
 * @param weights by criterion; only their ratios matter.
 */
export function withWholeWeights(question: RankingQuestion, weights: Float64Array): RankingQuestion {
  const { criteria, groups } = question
  const sums = new Float64Array(groups.length)
  criteria.forEach(({ group }, c) => {
    for (let above = group; above >= 0; above = groups[above].parent) sums[above] += weights[c]
  })
  return {
    ...question,
    criteria: criteria.map((criterion, c) => ({ ...criterion, weight: weights[c] })),
    groups: groups.map((group, g) => ({ ...group, weight: sums[g] })),
  }
}
