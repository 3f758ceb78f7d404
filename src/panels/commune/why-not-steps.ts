/**
 * "Why not among the first so many?", a question at a time: each is answered by ranking hundreds of times, so whoever
 * asks draws a frame between two of them and may stop.
 */
import type { Ranking, RankingQuestion } from '@/domain/ranking/ranking'
import { type ValueChange, valueChange } from '@/domain/ranking/value-change'
import { type WeightChange, weightChange } from '@/domain/ranking/weight-change'

export interface WhyNotAnswers {
  readonly values: readonly ValueChange[]
  readonly weights: readonly WeightChange[]
}

export interface WhyNotSteps {
  /** Each answers one question and adds it to what is known. */
  readonly steps: readonly ((known: WhyNotAnswers) => WhyNotAnswers)[]
}

/** A weight means nothing where only the order of the levels counts; there it is still asked, since it changes the order. */
export function whyNotSteps(
  question: RankingQuestion,
  ranking: Ranking,
  at: number,
  top: number,
): WhyNotSteps {
  const weighted = question.criteria.flatMap((_, j) => (ranking.weights[j] > 0 ? [j] : []))
  const used = question.groups.flatMap((group, g) => (group.weight > 0 ? [g] : []))
  return {
    steps: [
      ...weighted.map(j => (known: WhyNotAnswers) => {
        const found = valueChange(question, at, top, j, null)
        return found ? { ...known, values: [...known.values, found] } : known
      }),
      ...[...weighted.map(j => ['criterion', j] as const), ...used.map(g => ['group', g] as const)].map(
        ([of, index]) =>
          (known: WhyNotAnswers) => ({
            ...known,
            weights: [...known.weights, weightChange(question, at, top, of, index)],
          }),
      ),
    ],
  }
}

/** Those that would bring it in first, the smaller share of the way before the greater; then those that would not. */
export function byEase(values: readonly ValueChange[]): ValueChange[] {
  const way = ({ from, to, limit }: ValueChange) => {
    if (to === null) return Infinity
    return Number.isNaN(from) || limit === from ? 0 : Math.abs(to - from) / Math.abs(limit - from)
  }
  return [...values].sort((a, b) => (way(a) === way(b) ? a.rankAtLimit - b.rankAtLimit : way(a) - way(b)))
}

/** Weights that would do, the nearest to today's first. */
export const nearestWeights = (weights: readonly WeightChange[]): WeightChange[] =>
  weights
    .filter(({ to }) => to !== null)
    .sort((a, b) => Math.abs((a.to ?? 0) - a.from) - Math.abs((b.to ?? 0) - b.from))
