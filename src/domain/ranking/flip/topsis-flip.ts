/**
 * The flip under TOPSIS (R15, R39). Closeness is no mean of the values, so that the nearest weights are looked for by tangents,
 * and nothing nearer is ruled out.
 */
import { type Columns, closeness } from '../aggregate-topsis'
import { type LinearScores, patternWeights } from '../robustness/linear-scores'
import type { Flip } from './flip-answer'
import { distance } from './nearest-weights'
import { nearestRanked } from './with-every-weight'

/**
 * @param pair two units, a first (unit 0) and then b, of which a's score is above b's.
 * @param columns of all who are ranked: which weights they are given changes nothing there.
 * @param areRanked whether both still know enough at these weights.
 */
export function topsisFlip(
  pair: LinearScores,
  today: Float64Array,
  columns: Columns,
  areRanked: (whole: Float64Array) => boolean,
): Flip {
  const { criteria: m, unitAt, patternStart, known, values } = pair
  const ownWeights = patternWeights(pair)
  const own = new Float64Array(m)
  const patternOf = (place: number) => (place >= patternStart[1] ? 1 : 0)
  const scoreAt = (place: number, whole: Float64Array) => {
    ownWeights(patternOf(place), whole, own, 0)
    return closeness(own, values, place * m, columns)
  }
  const [one, other] = unitAt[0] === 0 ? [0, 1] : [1, 0]
  const lead = (whole: Float64Array) => scoreAt(other, whole) - scoreAt(one, whole)
  const weights = nearestRanked(today, lead, areRanked)
  if (weights) return { kind: 'weights', distance: distance(today, weights), weights, exact: false }
  // Behind in everything that both know alike: nearer to the least and further from the greatest, whatever the weights.
  const isBehind = today.every(
    (weight, c) => !(weight > 0 && known[c]) || values[other * m + c] < values[one * m + c],
  )
  return { kind: 'impossible', reason: patternStart.length === 2 && isBehind ? 'dominated' : 'not-found' }
}
