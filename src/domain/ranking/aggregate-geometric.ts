/**
 * R14: the weighted geometric mean, group by group: Π x^w with the weights in the whole. A low value is not made good by
 * a high one elsewhere, and a 0 makes the score 0.
 */
import { aggregateArithmetic } from './aggregate-arithmetic'
import { ownWeights } from './own-weights'
import type { Scored, Weighed } from './scored'

/** @throws RangeError where a weighted value of a ranked commune is below 0: the mean is not defined there. */
export function aggregateGeometric(weighed: Weighed): Scored {
  const { tree, normalised, ranked } = weighed
  const m = tree.weights.length
  const weightsOf = ownWeights(tree, normalised)
  const { score, parts } = aggregateArithmetic(weighed)
  for (const i of ranked) {
    const own = weightsOf(i)
    let logarithm = 0
    for (let j = 0, at = i * m; j < m; j++, at++) {
      if (!(own[j] > 0)) continue
      if (normalised[at] < 0) throw new RangeError('geometric mean of a value below 0')
      logarithm += own[j] * Math.log(normalised[at])
    }
    const product = Math.exp(logarithm)
    // Logarithms do not split over criteria so that every part is 0 or more; the arithmetic parts, cut down to the score, do.
    const scale = score[i] > 0 ? product / score[i] : 0
    for (let j = 0, at = i * m; j < m; j++, at++) parts[at] *= scale
    score[i] = product
  }
  return { score, parts }
}
