/** Which judgement contradicts the others most, and what answer would agree with them: rule R53. */
import { type Judgement, pairwiseWeights } from './pairwise-weights'

export interface PairToReconsider {
  /** Its index in `judgements`. */
  readonly judgement: number
  /** What all the other judgements together say of this pair; may lie beyond 1/9…9. */
  readonly implied: number
  /** The answer of the scale that is nearest to it: 1/9, 1/8 … 1/2, 1, 2 … 9. */
  readonly answer: number
  /** The consistency ratio once `answer` is given there; `null` as in `PairwiseWeights`. */
  readonly ratioThen: number | null
}

/** Below this λmax has not moved but by rounding. */
const SAME = 1e-10
const SCALE = [9, 8, 7, 6, 5, 4, 3, 2].map(times => 1 / times).concat([1, 2, 3, 4, 5, 6, 7, 8, 9])

/**
 * The one judgement that lowers λmax most when it is answered as the others imply; among equals the first.
 * @returns `null` where no single answer would make them agree better, or the weights are not determined yet
 * @throws RangeError as `pairwiseWeights`
 */
export function pairToReconsider(count: number, judgements: readonly Judgement[]): PairToReconsider | null {
  const now = pairwiseWeights(count, judgements)
  if (!now) return null
  let best: PairToReconsider | null = null
  let least = now.lambdaMax - SAME
  judgements.forEach((judgement, at) => {
    const others = pairwiseWeights(
      count,
      judgements.filter(other => other !== judgement),
    )
    // Where the others say nothing of this pair, they cannot contradict it.
    if (!others) return
    const implied = others.weights[judgement.a] / others.weights[judgement.b]
    const answer = nearestOnScale(implied)
    const then = pairwiseWeights(
      count,
      judgements.map(other => (other === judgement ? { ...judgement, times: answer } : other)),
    )
    if (!then || then.lambdaMax >= least) return
    least = then.lambdaMax - SAME
    best = { judgement: at, implied, answer, ratioThen: then.consistencyRatio }
  })
  return best
}

function nearestOnScale(times: number): number {
  // Answers are ratios: 1/3 is as far from 1 as 3 is.
  const away = (answer: number) => Math.abs(Math.log(times / answer))
  return SCALE.reduce((nearest, answer) => (away(answer) < away(nearest) ? answer : nearest))
}
