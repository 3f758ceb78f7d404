/**
 * Ranks communes by a weighted arithmetic mean of min–max normalised criteria: rules R1–R9 of this room's README.
 * Pure and quick: flat arrays in, flat arrays out, so that it can run at every move of a slider.
 */
import { medianOf } from './median'
import type { Ranking, RankingQuestion } from './ranking'

/** Neighbours in the order of scores that differ by less than this, by mere rounding, are a tie (R8). */
const SAME_SCORE = 1e-12

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
    let known = false
    for (let j = 0; j < m; j++) {
      if (!Number.isNaN(normalised[i * m + j])) present += weights[j]
      if (weights[j] > 0 && !missing[i * m + j]) known = true
    }
    // R9 asks before R6 and R7 fill: a rank that rests on nothing but filled-in values says nothing of the commune.
    if (!known) {
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

  const rank = rankTies(ranked, score, codes)

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

/** R8. Puts `ranked` in its order, in place, and gives each commune its rank (0 = not ranked). */
function rankTies(ranked: number[], score: Float64Array, codes: readonly string[]): Int32Array {
  const byCode = (a: number, b: number) => (codes[a] < codes[b] ? -1 : 1)
  ranked.sort((a, b) => score[b] - score[a] || byCode(a, b))
  const rank = new Int32Array(score.length)
  let start = 0
  for (let place = 1; place <= ranked.length; place++) {
    // Ties chain: equal to one's neighbour, not to the first of the tie, so that no edge of a bucket parts equals.
    if (place < ranked.length && score[ranked[place - 1]] - score[ranked[place]] < SAME_SCORE) continue
    const tie = ranked.slice(start, place).sort(byCode)
    tie.forEach((commune, at) => {
      ranked[start + at] = commune
      rank[commune] = start + 1
    })
    start = place
  }
  return rank
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
    const range = rangeOf(values, normalisation === 'target' ? null : inView)
    const [low, high] = normalisation === 'target' ? [fixed?.[0] ?? range[0], fixed?.[1] ?? range[1]] : range
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

/** Lowest and highest of the known values, of those in view where a view is given; 0 and 0 where none is known. */
function rangeOf(values: Float64Array, inView: Uint8Array | null): readonly [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    if (inView && !inView[i]) continue
    if (values[i] < low) low = values[i]
    if (values[i] > high) high = values[i]
  }
  return low > high ? [0, 0] : [low, high]
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
