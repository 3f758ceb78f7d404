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
  const columns = columnsOf(normalised, ranked, m, vectorNormalised)
  const score = new Float64Array(inView.length).fill(Number.NaN)
  const parts = new Float64Array(normalised.length)
  for (const i of ranked) score[i] = closeness(weightsOf(i), normalised, i * m, columns, parts)
  return { score, parts }
}

/**
 * How near one commune stands to the greatest, 0…1.
 * @param own its weights. @param values its own begin at `from`.
 * @param parts gets the share of each criterion in the closeness, from `from` on.
 */
export function closeness(
  own: Float64Array,
  values: Float64Array,
  from: number,
  { least, greatest, length }: Columns,
  parts?: Float64Array,
): number {
  const m = own.length
  let fromLeast = 0
  let fromGreatest = 0
  for (let j = 0, at = from; j < m; j++, at++) {
    if (!(own[j] > 0)) continue
    const unit = own[j] / length[j]
    const gone = (unit * (values[at] - least[j])) ** 2
    if (parts) parts[at] = gone
    fromLeast += gone
    fromGreatest += (unit * (greatest[j] - values[at])) ** 2
  }
  const near = Math.sqrt(fromLeast)
  const found = fromLeast > 0 ? near / (near + Math.sqrt(fromGreatest)) : 0
  if (parts)
    for (let at = from; at < from + m; at++) parts[at] = fromLeast > 0 ? (found * parts[at]) / fromLeast : 0
  return found
}

/** Of the ranked communes, by criterion. */
export interface Columns {
  /** The anti-ideal. */
  readonly least: Float64Array
  /** The ideal. */
  readonly greatest: Float64Array
  /** What values are divided by: the Euclidean length of the column, or 1. */
  readonly length: Float64Array
}

export function columnsOf(
  normalised: Float64Array,
  ranked: Iterable<number>,
  m: number,
  vectorNormalised: boolean,
): Columns {
  const least = new Float64Array(m).fill(Number.POSITIVE_INFINITY)
  const greatest = new Float64Array(m).fill(Number.NEGATIVE_INFINITY)
  const squares = new Float64Array(m)
  for (const i of ranked)
    for (let j = 0, at = i * m; j < m; j++, at++) {
      const value = normalised[at]
      if (Number.isNaN(value)) continue
      if (value < least[j]) least[j] = value
      if (value > greatest[j]) greatest[j] = value
      squares[j] += value * value
    }
  const length = squares.map(square => (vectorNormalised && square > 0 ? Math.sqrt(square) : 1))
  return { least, greatest, length }
}
