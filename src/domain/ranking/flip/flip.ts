/** R39: the smallest change of the weights at which one commune reaches another. */
import { rankCommunes } from '../rank-communes'
import type { Ranking, RankingQuestion } from '../ranking'
import { type LinearScores, linearScores, patternWeights } from '../robustness/linear-scores'
import { fractionJudge, type KnownValues } from '../robustness/pair-fractions'
import { surelyInside } from '../top-places'
import { nearestByTangents } from './nearest-by-tangents'
import { distance, dot, nearestWeights } from './nearest-weights'

export type Flip =
  | {
      readonly kind: 'weights'
      /** Euclidean, between whole weights, each of which sums to 1; 0 = it has been reached today. */
      readonly distance: number
      /** Whole weights, by criterion. */
      readonly weights: Float64Array
      /** `false`: found by search, and a nearer one is not ruled out. */
      readonly exact: boolean
    }
  | { readonly kind: 'impossible'; readonly reason: FlipObstacle }

/**
 * `dominated`: no better in anything, so no weights can do it. `not-found`: the search found none, which proves nothing.
 * `aggregation`: the scores are not made so that it can be worked out. `unranked`: one of the two has no rank.
 */
export type FlipObstacle = 'dominated' | 'not-found' | 'aggregation' | 'unranked'

/** A unit that knows less of the weights than this has no score to reach or be reached by. */
const SCORED_ON_NOTHING = 1e-6

/** @param a index of the commune that is to be reached. @param b the one that reaches. */
export const flip = (question: RankingQuestion, a: number, b: number): Flip =>
  flipBetween(question, rankCommunes(question), a, b)

/** The same, where the question has been ranked already. */
export function flipBetween(question: RankingQuestion, ranking: Ranking, a: number, b: number): Flip {
  if (!ranking.rank[a] || !ranking.rank[b]) return { kind: 'impossible', reason: 'unranked' }
  const { weights, score, rank } = ranking
  if (score[b] >= score[a] || rank[a] === rank[b])
    return { kind: 'weights', distance: 0, weights: weights.slice(), exact: true }
  const pair = linearScores(question, ranking, Int32Array.of(a, b))
  const alike = pair.patternStart.length === 2
  const inGroups = pair.criterionParents.some(parent => parent < pair.groupParents.length)
  const linear = alike && (!inGroups || pair.complete[0] === 1)

  if (question.aggregation === 'arithmetic') {
    if (!linear) return bySearch(pair, weights, !inGroups)
    return exactly(pair, weights)
  }
  // A product of powers is linear in the weights by its logarithm, as long as nothing is 0.
  const positive = everyValue(pair, weights, value => value > 0)
  if (question.aggregation === 'geometric' && linear && positive) return exactly(pair, weights, Math.log)
  return { kind: 'impossible', reason: 'aggregation' }
}

/** What every commune that is not surely in the top `k` (R19) lacks to reach the last that is; nearest first. */
export function flipsAcrossEdge(
  question: RankingQuestion,
  ranking: Ranking,
  k: number,
): readonly { readonly commune: number; readonly flip: Flip }[] {
  const inside = surelyInside(ranking, k)
  if (inside === 0) return []
  const edge = ranking.order[inside - 1]
  const far = (flip: Flip) => (flip.kind === 'weights' ? flip.distance : Number.POSITIVE_INFINITY)
  return Array.from(ranking.order.subarray(inside), commune => ({
    commune,
    flip: flipBetween(question, ranking, edge, commune),
  })).sort((p, q) => (far(p.flip) === far(q.flip) ? 0 : far(p.flip) - far(q.flip)))
}

function found(
  today: Float64Array,
  weights: Float64Array | null,
  exact: boolean,
  otherwise: FlipObstacle,
): Flip {
  return weights
    ? { kind: 'weights', distance: distance(today, weights), weights, exact }
    : { kind: 'impossible', reason: otherwise }
}

/** Two units that know the same. `scale`: of values, so that scores are linear in the weights. */
function exactly(pair: LinearScores, weights: Float64Array, scale = (value: number) => value): Flip {
  const { values, criteria: m, unitAt, known } = pair
  const [one, other] = unitAt[0] === 0 ? [0, m] : [m, 0]
  // What neither knows has no part in it: a difference of 0, whatever its weight.
  const counts = weights.map((weight, c) => (weight > 0 && known[c] ? 1 : 0))
  const difference = counts.map((counted, c) =>
    counted ? scale(values[other + c]) - scale(values[one + c]) : 0,
  )
  // Weights on nothing but the unknown would bring them level by scoring both on nothing.
  if (!difference.some((d, c) => counts[c] && d >= 0)) return { kind: 'impossible', reason: 'dominated' }
  return found(weights, nearestWeights(weights, difference), true, 'dominated')
}

function everyValue(
  { values, criteria: m, known }: LinearScores,
  weights: Float64Array,
  holds: (value: number) => boolean,
) {
  return values.every((value, at) => !(weights[at % m] > 0 && known[at % m]) || holds(value))
}

function bySearch(pair: LinearScores, weights: Float64Array, flat: boolean): Flip {
  const { criteria: m, patternStart, unitAt, values } = pair
  const ownWeights = patternWeights(pair)
  const own = new Float64Array(m)
  const patternOf = (place: number) => (place >= patternStart[1] ? 1 : 0)
  const scoreAt = (place: number, whole: Float64Array) => {
    let known = 0
    for (let c = 0; c < m; c++) if (pair.known[patternOf(place) * m + c]) known += whole[c]
    if (!(known > SCORED_ON_NOTHING)) return Number.NaN
    ownWeights(patternOf(place), whole, own, 0)
    return dot(own, values.subarray(place * m, (place + 1) * m))
  }
  const [one, other] = unitAt[0] === 0 ? [0, 1] : [1, 0]
  const nearest = nearestByTangents(weights, whole => scoreAt(other, whole) - scoreAt(one, whole))
  if (nearest) return found(weights, nearest, false, 'not-found')
  const knownOf = (place: number): KnownValues => ({
    values: values.subarray(place * m, (place + 1) * m),
    known: Uint8Array.from(weights, (weight, c) =>
      weight > 0 && pair.known[patternOf(place) * m + c] ? 1 : 0,
    ),
    score: scoreAt(place, weights),
  })
  const standing = { mayLead: false, leads: false }
  fractionJudge({ kind: 'simplex' }, weights, flat)(knownOf(other), knownOf(one), standing)
  return { kind: 'impossible', reason: standing.leads ? 'dominated' : 'not-found' }
}
