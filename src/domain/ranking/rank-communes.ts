/**
 * Ranks communes by a weighted arithmetic mean of min–max normalised criteria: rules R1–R9 of this room's README.
 * Pure and quick: flat arrays in, flat arrays out, so that it can run at every move of a slider.
 */
import { medianOf } from './median'
import type { Ranking, RankingQuestion } from './ranking'

/** Scores that differ by less than rounding noise are a tie (R8). */
const SCORE_GRAIN = 1e-12

export function rankCommunes(question: RankingQuestion): Ranking {
  const { codes, criteria, inView } = question
  const n = codes.length
  const m = criteria.length
  const weights = normalisedWeights(criteria.map(criterion => criterion.weight))
  const { normalised, bounds, missing } = normalise(question)

  const score = new Float64Array(n).fill(Number.NaN)
  const parts = new Float64Array(n * m)
  const ranked: number[] = []
  const unranked: number[] = []
  for (let i = 0; i < n; i++) {
    if (!inView[i]) continue
    let present = 0
    for (let j = 0; j < m; j++) if (!Number.isNaN(normalised[i * m + j])) present += weights[j]
    if (present <= 0) {
      unranked.push(i)
      continue
    }
    let sum = 0
    for (let j = 0; j < m; j++) {
      const value = normalised[i * m + j]
      if (Number.isNaN(value)) continue
      const part = (weights[j] / present) * value
      parts[i * m + j] = part
      sum += part
    }
    score[i] = sum
    ranked.push(i)
  }

  const grain = Float64Array.from(score, value => Math.round(value / SCORE_GRAIN))
  ranked.sort((a, b) => grain[b] - grain[a] || (codes[a] < codes[b] ? -1 : 1))
  const rank = new Int32Array(n)
  ranked.forEach((commune, place) => {
    const before = ranked[place - 1]
    rank[commune] = place > 0 && grain[before] === grain[commune] ? rank[before] : place + 1
  })

  return {
    criteria: criteria.map(criterion => criterion.id),
    weights,
    order: Int32Array.from(ranked),
    rank,
    score,
    normalised,
    parts,
    missing,
    bounds,
    unranked: Int32Array.from(unranked),
  }
}

/** R2. Shares of the sum; all 0 where the sum is 0. @throws RangeError on a negative or unreadable weight. */
function normalisedWeights(weights: readonly number[]): Float64Array {
  if (weights.some(weight => !(weight >= 0 && Number.isFinite(weight))))
    throw new RangeError('weight below 0 or not a number')
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return Float64Array.from(weights, weight => (sum > 0 ? weight / sum : 0))
}

/** R3, R6, R7. What stays NaN in `normalised` is left out of its commune's mean (R5). */
function normalise({ codes, criteria, inView, districtOf, missingRule, normalisation }: RankingQuestion) {
  const n = codes.length
  const m = criteria.length
  const normalised = new Float64Array(n * m).fill(Number.NaN)
  const missing = new Uint8Array(n * m)
  const bounds = new Float64Array(m * 2)
  for (let j = 0; j < m; j++) {
    const { values, direction, bounds: fixed } = criteria[j]
    let [low, high] =
      normalisation === 'fixed' && fixed ? fixed : [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    if (low > high) {
      for (let i = 0; i < n; i++) {
        if (normalisation === 'in-view' && !inView[i]) continue
        if (values[i] < low) low = values[i]
        if (values[i] > high) high = values[i]
      }
    }
    bounds[j * 2] = low
    bounds[j * 2 + 1] = high
    const spread = high - low
    for (let i = 0; i < n; i++) {
      if (Number.isNaN(values[i])) {
        missing[i * m + j] = 1
        continue
      }
      // Where nobody differs the criterion says nothing: 0 for all, in either direction.
      if (!(spread > 0)) {
        normalised[i * m + j] = 0
        continue
      }
      const up = Math.min(1, Math.max(0, (values[i] - low) / spread))
      normalised[i * m + j] = direction === 'higher-first' ? up : 1 - up
    }
    if (missingRule === 'renormalise') continue
    const median =
      missingRule === 'district-median' ? districtMedians(normalised, missing, districtOf, m, j) : null
    for (let i = 0; i < n; i++) {
      if (!missing[i * m + j]) continue
      normalised[i * m + j] = median ? (median.get(districtOf[i]) ?? Number.NaN) : spread > 0 ? 1 : 0
    }
  }
  return { normalised, bounds, missing }
}

function districtMedians(
  normalised: Float64Array,
  missing: Uint8Array,
  districtOf: Int32Array,
  m: number,
  j: number,
) {
  const groups = new Map<number, number[]>()
  for (let i = 0; i < districtOf.length; i++) {
    if (missing[i * m + j]) continue
    const group = groups.get(districtOf[i])
    if (group) group.push(normalised[i * m + j])
    else groups.set(districtOf[i], [normalised[i * m + j]])
  }
  return new Map([...groups].map(([district, values]) => [district, medianOf(values)]))
}
