/** From counted ranks to what a person reads: intervals, chances, and who is certain. Rules R33, R36, R37. */
import { fallingOrder } from '../falling-order'
import { methodCombinations } from './method-combinations'
import type { ProvedRanks } from './proved-ranks'
import { type RankTally, SAMPLE } from './rank-tally'
import { type RobustnessBasis, type RobustnessQuestion, samplesAlone } from './robustness-question'
import {
  type Influence,
  type Sensitivity,
  strongestFirst,
  varianceShareOf,
  varianceShares,
} from './sensitivity'
import { doubtful } from './uncertain-data'
import { weightDrawer } from './weight-sampling'

/** In the top k whatever is varied; never in it; or it depends. */
export type Certainty = 'always' | 'never' | 'contested'

/** Arrays are by unit. */
export interface Robustness {
  /** Samples counted so far. */
  readonly samples: number
  readonly top: number
  /** Index of each unit's commune. */
  readonly units: Int32Array
  /** Today's. */
  readonly rank: Int32Array
  /** 5 % and 95 % quantile of the samples' places; a tie is at each of its places in equal shares. */
  readonly rankLow: Int32Array
  readonly rankHigh: Int32Array
  /** First and last place over all samples and today, a tie's whole length. */
  readonly rankBest: Int32Array
  readonly rankWorst: Int32Array
  /** Share of the samples, and within a tie that is cut of its places, with a place up to `top`. */
  readonly pTop: Float64Array
  /** As the tally has them. */
  readonly counts: Uint32Array
  readonly tied: Float64Array
  readonly certainty: readonly Certainty[]
  /** Whether `certainty` holds for every weight of the region, or has only been seen in the samples. */
  readonly proved: boolean
  /** Ranks that no weight of the region can leave; `null` where nothing is proved. */
  readonly limits: ProvedRanks | null
  /** `null` until all samples are there. */
  readonly sensitivity: Sensitivity | null
}

/**
 * Share of the samples at place 1, 2, … (rank acceptability; Lahdelma & Salminen 2001). Those of a unit sum to 1, and so do
 * those of a place over all units.
 */
export function acceptability({ counts, tied, units, samples }: Robustness, unit: number): Float64Array {
  const n = units.length
  let share = 0
  return Float64Array.from({ length: n }, (_, at) => {
    if (tied.length > 0) share += tied[unit * n + at]
    return (counts[unit * n + at] + share / SAMPLE) / samples
  })
}

/** @param whole the chunks gathered so far. @param proved what holds for all weights, where that is known. */
export function robustnessOf(
  asked: RobustnessQuestion,
  basis: RobustnessBasis,
  whole: RankTally,
  proved: ProvedRanks | null,
): Robustness {
  const { units, today } = basis
  const { top } = asked
  const n = units.length
  const samples = countedSamples(whole, n)

  const rankLow = new Int32Array(n)
  const rankHigh = new Int32Array(n)
  const rankBest = new Int32Array(n)
  const rankWorst = new Int32Array(n)
  const pTop = new Float64Array(n)
  for (let unit = 0; unit < n; unit++) {
    const row = unit * n
    let below = 0
    let low = 0
    let high = 0
    let best = today.rank[unit]
    let worst = today.last[unit]
    let share = 0
    for (let rank = 1; rank <= n; rank++) {
      if (whole.tied.length > 0) share += whole.tied[row + rank - 1]
      // In parts of a sample: whole numbers still.
      const count = whole.counts[row + rank - 1] * SAMPLE + share
      if (count === 0) continue
      best = Math.min(best, rank)
      worst = Math.max(worst, rank)
      below += count
      // In whole numbers, so that a share of exactly 5 % is one everywhere.
      if (low === 0 && below * 20 >= samples * SAMPLE) low = rank
      if (high === 0 && below * 20 >= samples * SAMPLE * 19) high = rank
      if (rank <= top) pTop[unit] += count
    }
    rankLow[unit] = low
    rankHigh[unit] = high
    rankBest[unit] = best
    rankWorst[unit] = worst
    if (samples > 0) pTop[unit] /= samples * SAMPLE
  }
  const [best, worst] = proved ? [proved.best, proved.worst] : [rankBest, rankWorst]
  return {
    samples,
    top,
    units,
    rank: today.rank,
    rankLow,
    rankHigh,
    rankBest,
    rankWorst,
    pTop,
    counts: whole.counts,
    tied: whole.tied,
    certainty: Array.from(best, (_, unit) =>
      worst[unit] <= top ? 'always' : best[unit] > top ? 'never' : 'contested',
    ),
    proved: proved !== null,
    limits: proved,
    sensitivity: samples === basis.samples ? sensitivityOf(asked, basis, whole) : null,
  }
}

/** Every sample leaves one whole with each unit. */
function countedSamples({ counts, tied }: RankTally, n: number): number {
  let alone = 0
  let parts = 0
  let share = 0
  for (let at = 0; at < n; at++) {
    alone += counts[at]
    if (tied.length > 0) share += tied[at]
    parts += share
  }
  return alone + parts / SAMPLE
}

function sensitivityOf(
  { question, variation, seed, samples, top }: RobustnessQuestion,
  { ranking, today, samples: counted }: RobustnessBasis,
  { shifts, stayed }: RankTally,
): Sensitivity {
  const counting = { shifts: shifts.subarray(0, counted), stayed: stayed.subarray(0, counted) }
  if (variation.kind === 'methods') {
    const methods = methodCombinations(question)
    const factors = ['normalisation', 'aggregation', 'missingRule'] as const
    const influences = factors.map((factor): Influence => {
      const values = methods.map(method => method[factor])
      return {
        factor,
        share: varianceShareOf(values, counting.shifts),
        topShare: varianceShareOf(values, counting.stayed),
      }
    })
    return { measure: 'variance', influences: strongestFirst(influences) }
  }
  if (variation.kind === 'weights') {
    const draw = weightDrawer(variation.region, ranking.weights, seed)
    const weights = new Float64Array(ranking.weights.length)
    const drawn = Array.from(weights, () => new Float64Array(counted))
    for (let sample = 0; sample < counted; sample++) {
      draw(sample, weights)
      for (let c = 0; c < weights.length; c++) drawn[c][sample] = weights[c]
    }
    const order = fallingOrder(counted)
    const influences = question.criteria.flatMap(({ id }, c): Influence[] => {
      if (!(ranking.weights[c] > 0)) return []
      const shareOf = varianceShares(drawn[c], order)
      return [{ factor: id, share: shareOf(counting.shifts), topShare: shareOf(counting.stayed) }]
    })
    return { measure: 'variance', influences: strongestFirst(influences) }
  }
  const alone = samplesAlone(samples)
  const shift = mean(counting.shifts)
  const stay = mean(counting.stayed)
  const topCount = Math.min(top, today.rank.length)
  const influences = doubtful(ranking.weights, variation.errors).map((c, at): Influence => {
    const from = counted + at * alone
    const left = topCount - mean(stayed.subarray(from, from + alone))
    return {
      factor: question.criteria[c].id,
      share: shift > 0 ? Math.min(1, mean(shifts.subarray(from, from + alone)) / shift) : 0,
      topShare: topCount > stay ? Math.min(1, left / (topCount - stay)) : 0,
    }
  })
  return { measure: 'alone', influences: strongestFirst(influences) }
}

function mean(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return values.length > 0 ? sum / values.length : 0
}
