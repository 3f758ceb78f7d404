/** R39: the smallest change of the weights at which one commune reaches another. */
import { columnsOf } from '../aggregate-topsis'
import { knowsEnough } from '../knows-enough'
import { rankCommunes } from '../rank-communes'
import type { Ranking, RankingQuestion } from '../ranking'
import { type LinearScores, linearScores, patternWeights } from '../robustness/linear-scores'
import { fractionJudge, type KnownValues } from '../robustness/pair-fractions'
import { surelyInside } from '../top-places'
import type { Flip, FlipObstacle } from './flip-answer'
import { geometricFlip } from './geometric-flip'
import { distance, dot, nearestWeights } from './nearest-weights'
import { topsisFlip } from './topsis-flip'
import { nearestRanked, withEveryWeight } from './with-every-weight'

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
  const areRanked: AreRanked = whole =>
    [a, b].every(knowsEnough(whole, ranking.missing, question.minimumKnownShare))

  const ofMeans = (scores: LinearScores, from: Float64Array) =>
    linear ? exactly(scores, from, areRanked) : bySearch(scores, from, !inGroups, areRanked)

  if (question.aggregation === 'arithmetic') return ofMeans(pair, weights)
  if (question.aggregation === 'geometric') return geometricFlip(pair, weights, ofMeans, areRanked)
  if (question.aggregation === 'topsis') {
    const vectorNormalised = question.normalisation === 'none'
    const columns = columnsOf(ranking.normalised, ranking.order, weights.length, vectorNormalised)
    return topsisFlip(pair, weights, columns, areRanked)
  }
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

/** Whether both still know enough where some of the weights may be 0. */
type AreRanked = (whole: Float64Array) => boolean

/** Two units that know the same. */
function exactly(pair: LinearScores, weights: Float64Array, areRanked: AreRanked): Flip {
  const { values, criteria: m, unitAt, known } = pair
  const [one, other] = unitAt[0] === 0 ? [0, m] : [m, 0]
  // What neither knows has no part in it: a difference of 0, whatever its weight.
  const counts = weights.map((weight, c) => (weight > 0 && known[c] ? 1 : 0))
  const difference = counts.map((counted, c) => (counted ? values[other + c] - values[one + c] : 0))
  // Weights on nothing but the unknown would bring them level by scoring both on nothing.
  if (!difference.some((d, c) => counts[c] && d >= 0)) return { kind: 'impossible', reason: 'dominated' }
  const nearest = nearestWeights(weights, difference)
  if (!nearest || areRanked(nearest)) return found(weights, nearest, true, 'dominated')
  // The difference at whole(w) is a sum over w too, of these: its value at each corner, since w sums to 1.
  const within = withEveryWeight(weights, (from, whole) =>
    nearestWeights(
      from,
      difference.map((_, c) => dot(difference, whole(corner(c, weights.length)))),
    ),
  )
  return found(weights, within, true, 'dominated')
}

const corner = (at: number, length: number) => Float64Array.from({ length }, (_, c) => (c === at ? 1 : 0))

function bySearch(pair: LinearScores, weights: Float64Array, flat: boolean, areRanked: AreRanked): Flip {
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
  const lead = (whole: Float64Array) => scoreAt(other, whole) - scoreAt(one, whole)
  const nearest = nearestRanked(weights, lead, areRanked)
  if (nearest) return found(weights, nearest, false, 'not-found')
  const knownOf = (place: number): KnownValues => ({
    values: values.subarray(place * m, (place + 1) * m),
    known: Uint8Array.from(weights, (weight, c) =>
      weight > 0 && pair.known[patternOf(place) * m + c] ? 1 : 0,
    ),
    score: scoreAt(place, weights),
  })
  const standing = { mayLead: false, leads: false }
  fractionJudge({ kind: 'simplex' }, weights, flat, 0)(knownOf(other), knownOf(one), standing)
  return { kind: 'impossible', reason: standing.leads ? 'dominated' : 'not-found' }
}
