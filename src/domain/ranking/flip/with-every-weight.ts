/**
 * The nearest weights among those of which none is 0. A weight of 0 leaves its criterion out, and who knew little else is then
 * no longer ranked (R9, R12): there nobody is reached.
 */

import { type Lead, nearestByTangents } from './nearest-by-tangents'

/** The least share of the whole that a weighted criterion keeps; half of today's where that is less. */
export const LEAST = 1e-6

/**
 * The simplex above the least weights is the whole one drawn together, and what is nearest on the one is so on the other.
 * @param weights whole, summing to 1; those of 0 stay 0.
 * @param nearest finds the nearest to `from` on the whole simplex; `whole` gives the weights that are meant.
 */
export function withEveryWeight(
  weights: Float64Array,
  nearest: (from: Float64Array, whole: (drawn: Float64Array) => Float64Array) => Float64Array | null,
): Float64Array | null {
  const least = weights.map(weight => Math.min(LEAST, weight / 2))
  const rest = 1 - least.reduce((sum, weight) => sum + weight, 0)
  const whole = (drawn: Float64Array) => drawn.map((weight, c) => least[c] + rest * weight)
  const from = weights.map((weight, c) => (weight - least[c]) / rest)
  const found = nearest(from, whole)
  return found && whole(found)
}

/** As `nearestByTangents`; where the nearest leave one of the two unranked, the nearest with every weight. */
export function nearestRanked(
  weights: Float64Array,
  lead: Lead,
  areRanked: (whole: Float64Array) => boolean,
): Float64Array | null {
  const nearest = nearestByTangents(weights, lead)
  if (!nearest || areRanked(nearest)) return nearest
  return withEveryWeight(weights, (from, whole) => nearestByTangents(from, drawn => lead(whole(drawn))))
}
