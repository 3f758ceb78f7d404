/**
 * The nearest weights where the lead of one unit over another is not linear in them (they miss different values, R5, R11):
 * the lead is replaced by its tangent, the nearest weights on the tangent are found exactly, and again from there. From
 * many places, since there may be several nearest places; so the answer holds, but a nearer one is not ruled out.
 */
import { SeededGenerator } from '../robustness/seeded-generator'
import { distance, dot, nearestWeights } from './nearest-weights'

/** The lead at some weights; NaN where one of the two is scored on nothing. */
export type Lead = (weights: Float64Array) => number

const ROUNDS = 40
const HALVINGS = 12
/** Steps of bisection: as fine as a double. */
const BISECTIONS = 50
const RANDOM_STARTS = 24
/** Up to so many criteria the middles of all pairs are starts too. */
const PAIRED_UP_TO = 8
/** A lead this little below 0 is a tie (R8). */
const REACHED = -1e-13
const STILL = 1e-12
const TANGENT_STEP = 1e-6

/** @param weights whole, summing to 1. `null`: none was found. */
export function nearestByTangents(weights: Float64Array, lead: Lead): Float64Array | null {
  let best: Float64Array | null = null
  let nearest = Number.POSITIVE_INFINITY
  const reaches = (found: Float64Array | null): found is Float64Array => {
    if (!found || !(lead(found) >= REACHED)) return false
    const away = distance(weights, found)
    if (away < nearest) {
      nearest = away
      best = found
    }
    return true
  }
  for (const start of startsFor(weights)) {
    // The slow walk only from where the quick one leads nowhere.
    if (reaches(byTangents(weights, lead, start))) continue
    if (lead(start) >= 0) reaches(downhill(weights, lead, start))
  }
  return best
}

/** From anywhere, tangent after tangent: quick where it settles, and it need not. */
function byTangents(weights: Float64Array, lead: Lead, start: Float64Array): Float64Array | null {
  let at = start
  for (let round = 0; round < ROUNDS; round++) {
    const onward = ontoTangent(weights, lead, at)
    if (!onward) return null
    const moved = distance(at, onward)
    at = onward
    if (moved < STILL) return at
  }
  return at
}

/** From weights that reach: along the edge of those that do, each step nearer than the last. */
function downhill(weights: Float64Array, lead: Lead, start: Float64Array): Float64Array {
  let at = edgeBetween(lead, weights, start)
  for (let round = 0; round < ROUNDS; round++) {
    const onward = ontoTangent(weights, lead, at)
    if (!onward) return at
    let share = 1
    let nearer: Float64Array | null = null
    for (let halving = 0; halving < HALVINGS && !nearer; halving++, share /= 2) {
      const tried = edgeBetween(lead, between(at, onward, share), start)
      if (distance(weights, tried) < distance(weights, at) - STILL) nearer = tried
    }
    if (!nearer) return at
    at = nearer
  }
  return at
}

/** The nearest weights on the tangent at `at`; `null` where the lead has no value. */
function ontoTangent(weights: Float64Array, lead: Lead, at: Float64Array): Float64Array | null {
  const value = lead(at)
  const slope = tangent(lead, at)
  if (!(slope && Number.isFinite(value))) return null
  // Where even the whole tangent stays below, the place where it is highest: the lead itself may just reach there.
  return nearestWeights(weights, slope, dot(slope, at) - value) ?? nearestOnFace(weights, slope)
}

const between = (from: Float64Array, to: Float64Array, share: number) =>
  from.map((weight, c) => weight + share * (to[c] - weight))

/** Weights that reach, right at an edge of those that do, on the way from `outside` to `inside`; `outside` where it reaches itself. */
function edgeBetween(lead: Lead, outside: Float64Array, inside: Float64Array): Float64Array {
  if (lead(outside) >= 0) return outside
  let low = 0
  let high = 1
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2
    if (lead(between(outside, inside, middle)) >= 0) high = middle
    else low = middle
  }
  return between(outside, inside, high)
}

const SAME_SLOPE = 1e-7

/** The nearest weights that lie on the criteria of the greatest slope alone: what the others weighed is shared out evenly. */
function nearestOnFace(weights: Float64Array, slope: Float64Array): Float64Array {
  const most = slope.reduce(
    (top, s, c) => (weights[c] > 0 ? Math.max(top, s) : top),
    Number.NEGATIVE_INFINITY,
  )
  const stays = Uint8Array.from(slope, (s, c) => (weights[c] > 0 && s >= most - SAME_SLOPE ? 1 : 0))
  const count = stays.reduce((sum, one) => sum + one, 0)
  const left = weights.reduce((sum, weight, c) => (stays[c] ? sum - weight : sum), 1)
  return weights.map((weight, c) => (stays[c] ? weight + left / count : 0))
}

/** By differences on both sides; a weight at 0 is only raised. `null` where the lead has no value. */
function tangent(lead: Lead, at: Float64Array): Float64Array | null {
  const probe = at.slice()
  const slope = new Float64Array(at.length)
  for (let c = 0; c < at.length; c++) {
    const down = Math.min(TANGENT_STEP, at[c])
    probe[c] = at[c] + TANGENT_STEP
    const above = lead(probe)
    probe[c] = at[c] - down
    const below = lead(probe)
    probe[c] = at[c]
    slope[c] = (above - below) / (TANGENT_STEP + down)
    if (!Number.isFinite(slope[c])) return null
  }
  return slope
}

/** Today's weights, near every corner (and every middle of two), and points all over the simplex. */
function startsFor(weights: Float64Array): readonly Float64Array[] {
  const weighted = [...weights.keys()].filter(c => weights[c] > 0)
  const towards = (corners: readonly number[]) => {
    const start = weights.map(weight => weight * 0.1)
    for (const c of corners) start[c] += 0.9 / corners.length
    return start
  }
  const dice = new SeededGenerator()
  const scattered = Array.from({ length: RANDOM_STARTS }, (_, sample) => {
    dice.begin(0, sample)
    const start = weights.map(weight => (weight > 0 ? dice.uniform() ** 2 : 0))
    const sum = start.reduce((total, weight) => total + weight, 0)
    return start.map(weight => weight / sum)
  })
  const pairs = weighted.flatMap((c, at) =>
    weighted.slice(at, weighted.length > PAIRED_UP_TO ? at + 1 : undefined).map(other => towards([c, other])),
  )
  return [weights, ...pairs, ...scattered]
}
