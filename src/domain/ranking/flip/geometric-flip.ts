/**
 * The flip under the geometric mean (R14, R39). By logarithms a product of powers is a mean, so that it is found as under the
 * arithmetic one. A 0 makes the score 0 whatever its weight, as long as it has one: whoever has a 0 is above 0 only where those
 * criteria weigh nothing, and the nearest weights are looked for on that side of the simplex.
 */
import type { LinearScores } from '../robustness/linear-scores'
import type { Flip } from './flip-answer'
import { distance } from './nearest-weights'

/**
 * @param pair two units, a first (unit 0) and then b, of which a's score is above b's.
 * @param today whole weights, summing to 1.
 * @param mean finds the flip of means of `pair`'s values, with weights of 0 kept at 0.
 * @param areRanked whether both still know enough at these weights.
 */
export function geometricFlip(
  pair: LinearScores,
  today: Float64Array,
  mean: (pair: LinearScores, weights: Float64Array) => Flip,
  areRanked: (whole: Float64Array) => boolean,
): Flip {
  const { criteria: m, unitAt, patternStart, known, values } = pair
  const patternOf = (place: number) => (place >= patternStart[1] ? 1 : 0)
  const other = unitAt[0] === 1 ? 0 : 1
  const isKnown = (place: number, c: number) => today[c] > 0 && known[patternOf(place) * m + c] === 1
  // Whose score is above 0 has no 0: only b can have some.
  const weights = withoutWeight(today, c => isKnown(other, c) && values[other * m + c] === 0)
  if (!weights) return { kind: 'impossible', reason: 'dominated' }
  const logarithms = values.map((value, at) =>
    isKnown(Math.floor(at / m), at % m) && weights[at % m] > 0 ? Math.log(value) : 0,
  )
  const found = mean({ ...pair, values: logarithms }, weights)
  if (found.kind === 'impossible') return found
  // The weights left out may be all that one of them knew.
  if (!areRanked(found.weights)) return { kind: 'impossible', reason: 'not-found' }
  return { ...found, distance: distance(today, found.weights) }
}

/**
 * The nearest weights that leave some criteria out: what those weighed goes in equal parts to all others. What is nearest to
 * these among the weights that do so is nearest to today's (Pythagoras). `null` where nothing would be left.
 */
function withoutWeight(today: Float64Array, isOut: (c: number) => boolean): Float64Array | null {
  const stays = today.map((weight, c) => Number(weight > 0 && !isOut(c)))
  const count = stays.reduce((sum, one) => sum + one, 0)
  const gone = today.reduce((sum, weight, c) => (stays[c] ? sum : sum + weight), 0)
  return count > 0 ? today.map((weight, c) => (stays[c] ? weight + gone / count : 0)) : null
}
