/** What is asked of a ranking's robustness, and what every answer to it begins from. */
import { rankCommunes } from '../rank-communes'
import type { Ranking, RankingQuestion } from '../ranking'
import { lastPlaces } from '../top-places'
import { methodCombinations } from './method-combinations'
import type { Places } from './rank-tally'
import { doubtful, type ValueError } from './uncertain-data'
import type { WeightRegion } from './weight-sampling'

/** What is not taken for certain. */
export type Variation =
  | { readonly kind: 'weights'; readonly region: WeightRegion }
  /** By criterion; `null` = its values are taken as exact. */
  | { readonly kind: 'data'; readonly errors: readonly (ValueError | null)[] }
  | { readonly kind: 'methods' }

export interface RobustnessQuestion {
  readonly question: RankingQuestion
  readonly variation: Variation
  /** Whole, from 1; the methods are counted, not sampled. */
  readonly samples: number
  /** Whole, 0…2⁵³ − 1. */
  readonly seed: number
  /** k of the top k: whole, from 1. */
  readonly top: number
}

/** Their counts at every rank are this squared, in four bytes each: a gigabyte. */
const MOST_UNITS = 16_384

/** What every chunk begins from. */
export interface RobustnessBasis {
  readonly ranking: Ranking
  /** Indices of the ranked communes, rising: the units. */
  readonly units: Int32Array
  /** Today's, by unit. */
  readonly today: Places
  /** Samples whose ranks are counted. */
  readonly samples: number
  /** Those, and the samples with one error alone that the sensitivity to data asks for. */
  readonly allSamples: number
}

/**
 * @throws RangeError on counts that are not whole and above 0, on a seed that is not whole or below 0, where nobody is ranked,
 * and on what the ranking itself refuses.
 */
export function robustnessBasis(asked: RobustnessQuestion): RobustnessBasis {
  const { question, variation, samples, seed, top } = asked
  if (!(Number.isSafeInteger(samples) && samples > 0))
    throw new RangeError('samples not a whole number above 0')
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError('seed not a whole number from 0 up')
  if (!(Number.isSafeInteger(top) && top > 0)) throw new RangeError('top not a whole number above 0')
  const ranking = rankCommunes(question)
  const units = ranking.order.slice().sort()
  if (units.length === 0) throw new RangeError('nobody is ranked')
  if (units.length > MOST_UNITS) throw new RangeError(`more than ${MOST_UNITS} units`)
  const lasts = lastPlaces(ranking)
  const today: Places = {
    rank: Int32Array.from(units, commune => ranking.rank[commune]),
    last: Int32Array.from(units, commune => lasts[commune]),
  }
  if (variation.kind === 'methods') {
    const count = methodCombinations(question).length
    return { ranking, units, today, samples: count, allSamples: count }
  }
  const alone =
    variation.kind === 'data' ? doubtful(ranking.weights, variation.errors).length * samplesAlone(samples) : 0
  return { ranking, units, today, samples, allSamples: samples + alone }
}

/** Samples with one error alone, a criterion: an average needs fewer than a distribution. */
export const samplesAlone = (samples: number): number => Math.ceil(samples / 10)
