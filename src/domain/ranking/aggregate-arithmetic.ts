/** R4, R10: the weighted arithmetic mean, group by group; as one sum over the criteria with their weights in the whole. */
import { ownWeights } from './own-weights'
import type { Scored, Weighed } from './scored'

export function aggregateArithmetic({ tree, normalised, ranked, inView }: Weighed): Scored {
  const m = tree.weights.length
  const weightsOf = ownWeights(tree, normalised)
  const score = new Float64Array(inView.length).fill(Number.NaN)
  const parts = new Float64Array(normalised.length)
  for (const i of ranked) {
    const own = weightsOf(i)
    let sum = 0
    for (let j = 0, at = i * m; j < m; j++, at++) {
      if (!(own[j] > 0)) continue
      const part = own[j] * normalised[at]
      parts[at] = part
      sum += part
    }
    score[i] = sum
  }
  return { score, parts }
}
