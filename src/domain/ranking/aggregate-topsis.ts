/**
 * R15: TOPSIS (Hwang and Yoon 1981; as worked in Tzeng and Huang 2011, Multiple Attribute Decision Making, ch. 5): how near
 * a commune stands to the greatest need in everything, seen from the least. Values that were not normalised are divided by
 * the length of their column's vector first, as the textbook does.
 */
import { ownWeights } from './own-weights'
import type { Scored, Weighed } from './scored'

export function aggregateTopsis(
  { tree, normalised, ranked, inView }: Weighed,
  vectorNormalised: boolean,
): Scored {
  const m = tree.weights.length
  const weightsOf = ownWeights(tree, normalised)
  const { least, greatest, length } = columnsOf(normalised, ranked, m)
  const score = new Float64Array(inView.length).fill(Number.NaN)
  const parts = new Float64Array(normalised.length)
  for (const i of ranked) {
    const own = weightsOf(i)
    let fromLeast = 0
    let fromGreatest = 0
    for (let j = 0, at = i * m; j < m; j++, at++) {
      if (!(own[j] > 0)) continue
      const unit = vectorNormalised && length[j] > 0 ? own[j] / length[j] : own[j]
      const gone = (unit * (normalised[at] - least[j])) ** 2
      parts[at] = gone
      fromLeast += gone
      fromGreatest += (unit * (greatest[j] - normalised[at])) ** 2
    }
    const near = Math.sqrt(fromLeast)
    const closeness = fromLeast > 0 ? near / (near + Math.sqrt(fromGreatest)) : 0
    for (let j = 0, at = i * m; j < m; j++, at++)
      parts[at] = fromLeast > 0 ? (closeness * parts[at]) / fromLeast : 0
    score[i] = closeness
  }
  return { score, parts }
}

/** Of the ranked communes: the anti-ideal, the ideal and the Euclidean length of each criterion's values. */
function columnsOf(normalised: Float64Array, ranked: readonly number[], m: number) {
  const least = new Float64Array(m).fill(Number.POSITIVE_INFINITY)
  const greatest = new Float64Array(m).fill(Number.NEGATIVE_INFINITY)
  const length = new Float64Array(m)
  for (const i of ranked)
    for (let j = 0, at = i * m; j < m; j++, at++) {
      const value = normalised[at]
      if (Number.isNaN(value)) continue
      if (value < least[j]) least[j] = value
      if (value > greatest[j]) greatest[j] = value
      length[j] += value * value
    }
  return { least, greatest, length: length.map(Math.sqrt) }
}
