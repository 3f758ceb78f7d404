/**
 * Rules R1–R12 commune by commune in exact fractions, for whole values, bounds and weights: no rounding, so that a tie
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
  const counts = q.criteria.filter(c => c.weight > 0 && isWeighed(q, c.group))
  const known = counts.filter(c => !Number.isNaN(c.values[i])).length
  if (known === 0 || known < q.minimumKnownShare * counts.length) return null
  return valueOfNode(q, -1, i)
}

const isWeighed = (q: RankingQuestion, group: number): boolean =>
  group === -1 || (q.groups[group].weight > 0 && isWeighed(q, q.groups[group].parent))

/** Weighted mean of what hangs on a group (−1: the root) and is known; `null` where nothing is. */
function valueOfNode(q: RankingQuestion, node: number, i: number): Fraction | null {
  const own = q.criteria
    .filter(c => c.group === node)
    .map(c => ({
      weight: c.weight,
      value: Number.isNaN(c.values[i]) ? filled(q, c, i) : scaledOf(q, c, i),
    }))
  const below = q.groups.flatMap((group, k) =>
    group.parent === node ? [{ weight: group.weight, value: valueOfNode(q, k, i) }] : [],
  )
  let sum = ZERO
  let weights = 0n
  for (const { weight, value } of [...own, ...below]) {
    if (!value || weight === 0) continue
    sum = add(sum, times([whole(weight), 1n], value))
    weights += whole(weight)
  }
  return weights === 0n ? null : times(sum, [1n, weights])
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
