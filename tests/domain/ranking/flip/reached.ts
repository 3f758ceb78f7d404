/** What holds at the weights that a flip answers, and the points of the simplex that it is held against. */
import type { Flip } from '@/domain/ranking/flip/flip-answer'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { RankingQuestion } from '@/domain/ranking/ranking'
import { withWholeWeights } from '@/domain/ranking/robustness/whole-weights'

export function leadAt(question: RankingQuestion, weights: Float64Array, a: number, b: number): number {
  const { score } = rankCommunes(withWholeWeights({ ...question, minimumKnownShare: 0 }, weights))
  return score[b] - score[a]
}
/** The weights of an answer that has some. */
export function found(answer: Flip): Extract<Flip, { kind: 'weights' }> {
  if (answer.kind !== 'weights') throw new Error(answer.reason)
  return answer
}

/** Every point of the simplex whose weights are whole multiples of 1 / steps. */
export function grid(m: number, steps: number): Float64Array[] {
  const build = (left: number, places: number): number[][] =>
    places === 1
      ? [[left]]
      : Array.from({ length: left + 1 }, (_, k) => k).flatMap(k =>
          build(left - k, places - 1).map(rest => [k, ...rest]),
        )
  return build(steps, m).map(point => Float64Array.from(point, k => k / steps))
}

/** With no weight at 0: there what a commune misses changes by a jump (R11), and the search promises nothing. */
export const THREE = grid(3, 40).filter(point => point.every(weight => weight > 0))
