/** R36: the ranks that no weights of a region can leave, proved pair by pair. */
import { tieWidth } from '../place-ties'
import { type LinearScores, linearScores } from './linear-scores'
import { fractionJudge, type KnownValues } from './pair-fractions'
import { differenceJudge, type Standing } from './pair-region'
import type { RobustnessBasis, RobustnessQuestion } from './robustness-question'
import type { WeightRegion } from './weight-sampling'

/** By unit. */
export interface ProvedRanks {
  /** One more than the units that stand before it whatever the weights: it never ranks better. */
  readonly best: Int32Array
  /** One more than the units that can ever stand before it or level with it: no place of its tie is ever beyond. */
  readonly worst: Int32Array
}

/** `null` where scores are not means of values: nothing is proved of other aggregations, nor of data and methods. */
export function provedRanks(asked: RobustnessQuestion, basis: RobustnessBasis): ProvedRanks | null {
  const { question, variation } = asked
  if (question.aggregation !== 'arithmetic' || variation.kind !== 'weights') return null
  const { ranking, units } = basis
  const scores = linearScores(question, ranking, units)
  const today = Float64Array.from(units, commune => ranking.score[commune])
  return ranksInRegion(scores, today, ranking.weights, variation.region)
}

/** Units, two by two: m comparisons a pair. */
function ranksInRegion(
  scores: LinearScores,
  score: Float64Array,
  weights: Float64Array,
  region: WeightRegion,
): ProvedRanks {
  const { units: n, criteria: m, values, unitAt, patternStart, known, complete, criterionParents } = scores
  const flat = criterionParents.every(parent => parent === scores.groupParents.length)
  // A mean is no greater than the greatest value: no sample's tie is wider.
  const tie = tieWidth(values, [...values.keys()])
  const judgeDifference = differenceJudge(region, weights, tie)
  const judgeDominance = differenceJudge({ kind: 'simplex' }, weights, tie)
  const judgeFractions = fractionJudge(region, weights, flat, tie)
  const patternAt = new Int32Array(n)
  for (let p = 0; p < complete.length; p++) patternAt.fill(p, patternStart[p], patternStart[p + 1])
  const unitsKnown = Array.from(
    { length: n },
    (_, place): KnownValues => ({
      values: values.subarray(place * m, (place + 1) * m),
      known: Uint8Array.from(weights, (weight, c) => (weight > 0 && known[patternAt[place] * m + c] ? 1 : 0)),
      score: score[unitAt[place]],
    }),
  )

  const ahead = new Int32Array(n)
  const behind = new Int32Array(n)
  const difference = new Float64Array(m)
  const standing: Standing = { mayLead: false, leads: false }
  for (let one = 0; one < n; one++) {
    for (let other = 0; other < n; other++) {
      if (one === other) continue
      if (patternAt[one] === patternAt[other]) {
        for (let c = 0; c < m; c++) difference[c] = values[other * m + c] - values[one * m + c]
        // In groups R11 bends the weights of who misses something: what dominates leads still, more is not known.
        const linear = flat || complete[patternAt[one]] === 1 || region.kind === 'simplex'
        if (linear) judgeDifference(difference, standing)
        else judgeDominance(difference, standing)
      } else judgeFractions(unitsKnown[one], unitsKnown[other], standing)
      if (!standing.leads) continue
      ahead[unitAt[one]]++
      behind[unitAt[other]]++
    }
  }
  return { best: ahead.map(count => count + 1), worst: behind.map(count => n - count) }
}
