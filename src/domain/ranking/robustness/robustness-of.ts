/** From counted ranks to what a person reads: intervals, chances, and who is certain. Rules R33, R36, R37. */
import { fallingOrder } from '../falling-order'
import { methodCombinations } from './method-combinations'
import type { ProvedRanks } from './proved-ranks'
import type { RankTally } from './rank-tally'
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
  /** 5 % and 95 % quantile of the samples' ranks. */
  readonly rankLow: Int32Array
  readonly rankHigh: Int32Array
  /** Over all samples and today. */
  readonly rankBest: Int32Array
  readonly rankWorst: Int32Array
  /** Share of the samples with a rank up to `top`. */
  readonly pTop: Float64Array
  /** `counts[unit * units + rank − 1]`: samples at each rank. */
  readonly counts: Uint32Array
  readonly certainty: readonly Certainty[]
  /** Whether `certainty` holds for every weight of the region, or has only been seen in the samples. */
  readonly proved: boolean
  /** Ranks that no weight of the region can leave; `null` where nothing is proved. */
  readonly limits: ProvedRanks | null
  /** `null` until all samples are there. */
  readonly sensitivity: Sensitivity | null
}

/** Share of the samples at rank 1, 2, … (rank acceptability; Lahdelma & Salminen 2001). */
export function acceptability({ counts, units, samples }: Robustness, unit: number): Float64Array {
  const n = units.length
  return Float64Array.from(counts.subarray(unit * n, (unit + 1) * n), count => count / samples)
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
  let samples = 0
  for (let at = 0; at < n; at++) samples += whole.counts[at]

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
    let best = today[unit]
    let worst = today[unit]
    for (let rank = 1; rank <= n; rank++) {
      const count = whole.counts[row + rank - 1]
      if (count === 0) continue
      best = Math.min(best, rank)
      worst = Math.max(worst, rank)
      below += count
      // In whole numbers, so that a share of exactly 5 % is one everywhere.
      if (low === 0 && below * 20 >= samples) low = rank
      if (high === 0 && below * 20 >= samples * 19) high = rank
      if (rank <= top) pTop[unit] += count
    }
    rankLow[unit] = low
    rankHigh[unit] = high
    rankBest[unit] = best
    rankWorst[unit] = worst
    if (samples > 0) pTop[unit] /= samples
  }
  const [best, worst] = proved ? [proved.best, proved.worst] : [rankBest, rankWorst]
  return {
    samples,
    top,
    units,
    rank: today,
    rankLow,
    rankHigh,
    rankBest,
    rankWorst,
    pTop,
    counts: whole.counts,
    certainty: Array.from(best, (_, unit) =>
      worst[unit] <= top ? 'always' : best[unit] > top ? 'never' : 'contested',
    ),
    proved: proved !== null,
    limits: proved,
    sensitivity: samples === basis.samples ? sensitivityOf(asked, basis, whole) : null,
  }
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
  const topCount = today.reduce((count, rank) => count + (rank <= top ? 1 : 0), 0)
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

function mean(values: Float64Array | Uint32Array): number {
  let sum = 0
  for (const value of values) sum += value
  return values.length > 0 ? sum / values.length : 0
}
