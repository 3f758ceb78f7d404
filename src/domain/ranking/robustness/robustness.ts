/**
 * How sure a ranking is, rules R30–R38: the same question under many weights, within the errors of its data, or by other
 * methods. Worked out in chunks of samples that know nothing of each other and add up in any order to the same bits.
 */
import { rankCommunes } from '../rank-communes'
import type { RankingQuestion } from '../ranking'
import { linearScores } from './linear-scores'
import { methodCombinations } from './method-combinations'
import { provedRanks } from './proved-ranks'
import { countRanks, emptyTally, type RankTally } from './rank-tally'
import { type Robustness, robustnessOf } from './robustness-of'
import {
  type RobustnessBasis,
  type RobustnessQuestion,
  robustnessBasis,
  samplesAlone,
} from './robustness-question'
import { tallyLinear } from './tally-linear'
import { dataDrawer, doubtful } from './uncertain-data'
import { weightDrawer } from './weight-sampling'
import { withWholeWeights } from './whole-weights'

/** The samples `from`…`to` − 1 of the basis's `allSamples`. */
export function robustnessChunk(
  asked: RobustnessQuestion,
  from: number,
  to: number,
  basis: RobustnessBasis = robustnessBasis(asked),
): RankTally {
  const { question, variation, seed, top } = asked
  const { ranking, units, today } = basis
  const tally = emptyTally(units.length, from, to)
  if (variation.kind === 'weights' && question.aggregation === 'arithmetic') {
    const draw = weightDrawer(variation.region, ranking.weights, seed)
    tallyLinear(linearScores(question, ranking, units), draw, today, top, tally)
    return tally
  }
  const questionOf = questionDrawer(asked, basis)
  for (let sample = from; sample < to; sample++) {
    const { rank } = rankCommunes(questionOf(sample))
    const ranks = Int32Array.from(units, commune => rank[commune])
    countRanks(tally, sample, ranks, today, top, sample < basis.samples)
  }
  return tally
}

/** The question of each sample, for all that has no quick road. */
function questionDrawer(
  { question, variation, samples, seed }: RobustnessQuestion,
  { ranking, samples: counted }: RobustnessBasis,
): (sample: number) => RankingQuestion {
  if (variation.kind === 'methods') {
    const methods = methodCombinations(question)
    return sample => ({ ...question, ...methods[sample] })
  }
  if (variation.kind === 'weights') {
    const draw = weightDrawer(variation.region, ranking.weights, seed)
    const weights = new Float64Array(ranking.weights.length)
    return sample => {
      draw(sample, weights)
      return withWholeWeights(question, weights)
    }
  }
  const draw = dataDrawer(question, variation.errors, seed)
  const inDoubt = doubtful(ranking.weights, variation.errors)
  return sample =>
    draw(sample, sample < counted ? -1 : inDoubt[Math.floor((sample - counted) / samplesAlone(samples))])
}

/** All samples here and now; the page has them worked out in other threads. */
export function robustness(asked: RobustnessQuestion): Robustness {
  const basis = robustnessBasis(asked)
  const whole = robustnessChunk(asked, 0, basis.allSamples, basis)
  return robustnessOf(asked, basis, whole, provedRanks(asked, basis))
}
