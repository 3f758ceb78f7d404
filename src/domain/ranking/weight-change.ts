/** What weight of one criterion or group would bring a commune into the first k, all others as they are: rule R59. */
import { firstInside } from './first-inside'
import { rankCommunes } from './rank-communes'
import type { RankingQuestion } from './ranking'
import { isSurelyInside } from './top-places'

export interface WeightChange {
  /** Index among the criteria, or among the groups. */
  readonly of: 'criterion' | 'group'
  readonly index: number
  readonly from: number
  /** The nearest weight with which it comes in, all others as they are; `null`: with none from 0 to 100 in whole steps from today’s. */
  readonly to: number | null
}

const GREATEST_WEIGHT = 100
const TOLERANCE = 1e-7

/**
 * Whole weights from the nearest outwards, then back to the edge between the last that fails and the first that serves.
 * @param at index of a commune that is ranked, and not surely within `top` (R19)
 */
export function weightChange(
  question: RankingQuestion,
  at: number,
  top: number,
  of: WeightChange['of'],
  index: number,
): WeightChange {
  const from = of === 'criterion' ? question.criteria[index].weight : question.groups[index].weight
  const isIn = (weight: number) =>
    isSurelyInside(rankCommunes(withWeight(question, of, index, weight)), at, top)
  const bounded = (weight: number) => Math.min(Math.max(0, weight), Math.max(GREATEST_WEIGHT, from))
  for (let step = 1; step <= GREATEST_WEIGHT; step++) {
    const found = [1, -1].flatMap(sign => {
      const [inner, outer] = [bounded(from + sign * (step - 1)), bounded(from + sign * step)]
      if (outer === inner) return []
      return firstInside(inner, outer, 1, TOLERANCE, isIn) ?? []
    })
    // Both ways may serve at the same step: the nearer one is the answer.
    if (found.length > 0)
      return { of, index, from, to: found.sort((a, b) => Math.abs(a - from) - Math.abs(b - from))[0] }
  }
  return { of, index, from, to: null }
}

function withWeight(
  question: RankingQuestion,
  of: WeightChange['of'],
  index: number,
  weight: number,
): RankingQuestion {
  return of === 'criterion'
    ? {
        ...question,
        criteria: question.criteria.map((each, j) => (j === index ? { ...each, weight } : each)),
      }
    : { ...question, groups: question.groups.map((each, g) => (g === index ? { ...each, weight } : each)) }
}
