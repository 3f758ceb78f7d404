/**
 * Rules R1–R9 commune by commune in exact fractions, for whole values, bounds and weights: no rounding, so that a tie
 * is a tie. Written from the README's rules; shares no code with the product.
 */
import type { RankingCriterion, RankingQuestion } from '@/domain/ranking/ranking'

/** Numerator and denominator, the denominator above 0. */
type Fraction = readonly [bigint, bigint]

const ZERO: Fraction = [0n, 1n]
const ONE: Fraction = [1n, 1n]
const add = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d]
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d]
const isAbove = ([a, b]: Fraction, [c, d]: Fraction) => a * d > c * b
const asNumber = ([a, b]: Fraction) => Number((a * 10n ** 15n) / b) / 1e15
const whole = (value: number): bigint => BigInt(value)

export interface Place {
  readonly score: number
  readonly rank: number
}

/** By commune; `null` = not ranked. */
export function exactRanking(q: RankingQuestion): (Place | null)[] {
  const scores = q.codes.map((_, i) => (q.inView[i] ? exactScore(q, i) : null))
  return scores.map(score => {
    if (!score) return null
    const before = scores.filter(other => other !== null && isAbove(other, score))
    return { score: asNumber(score), rank: before.length + 1 }
  })
}

function exactScore(q: RankingQuestion, i: number): Fraction | null {
  const weighted = q.criteria.filter(c => c.weight > 0)
  if (weighted.every(c => Number.isNaN(c.values[i]))) return null
  let sum = ZERO
  let weights = 0n
  for (const criterion of weighted) {
    const scaled = Number.isNaN(criterion.values[i]) ? filled(q, criterion, i) : scaledOf(q, criterion, i)
    if (!scaled) continue
    sum = add(sum, times([whole(criterion.weight), 1n], scaled))
    weights += whole(criterion.weight)
  }
  return times(sum, [1n, weights])
}

function boundsOf(q: RankingQuestion, { values, bounds }: RankingCriterion): readonly [number, number] {
  if (q.normalisation === 'target' && bounds) {
    const [low, high] = bounds
    if (low === null || high === null) throw new Error('half-open bounds are not for whole fractions')
    return [low, high]
  }
  const pool = [...values]
    .filter((_, i) => q.normalisation === 'target' || q.inView[i] === 1)
    .filter(v => !Number.isNaN(v))
    .sort((a, b) => a - b)
  return pool.length === 0 ? [0, 0] : [pool[0], pool[pool.length - 1]]
}

function scaledOf(q: RankingQuestion, criterion: RankingCriterion, i: number): Fraction {
  const [low, high] = boundsOf(q, criterion)
  if (low === high) return ZERO
  const value = Math.min(Math.max(criterion.values[i], low), high)
  const far = criterion.direction === 'higher-first' ? value - low : high - value
  return [whole(far), whole(high - low)]
}

/** `null`: left out. */
function filled(q: RankingQuestion, criterion: RankingCriterion, i: number): Fraction | null {
  if (q.missingRule === 'renormalise') return null
  if (q.missingRule === 'worst') {
    const [low, high] = boundsOf(q, criterion)
    return low === high ? ZERO : ONE
  }
  const peers = q.codes
    .map((_, k) => k)
    .filter(k => q.districtOf[k] === q.districtOf[i] && !Number.isNaN(criterion.values[k]))
    .map(k => scaledOf(q, criterion, k))
    .sort((a, b) => (isAbove(a, b) ? 1 : isAbove(b, a) ? -1 : 0))
  if (peers.length === 0) return null
  const [lower, upper] = [peers[(peers.length - 1) >> 1], peers[peers.length >> 1]]
  return times(add(lower, upper), [1n, 2n])
}
