/**
 * What would have to change for a commune to come into the first k: rules R58 and R59. Every answer is ranked again, which
 * takes a while: whoever must not wait asks `valueChange` and `weightChange` one at a time.
 */
import { rankCommunes } from './rank-communes'
import type { RankingQuestion } from './ranking'
import { lastPlaces, standingInTop } from './top-places'
import { type ValueChange, valueChange } from './value-change'
import { type WeightChange, weightChange } from './weight-change'

export type WhyNot =
  | { readonly state: 'inside'; readonly rank: number }
  | { readonly state: 'not-ranked' }
  | {
      readonly state: 'outside'
      readonly rank: number
      /** It stands in the tie that the end of the first k cuts: some of that tie come in, and nothing says which (R19). */
      readonly level: boolean
      /** Who stands at the k-th place, to be passed; `null` where it is level with that one. */
      readonly against: number | null
      readonly values: readonly ValueChange[]
      readonly weights: readonly WeightChange[]
    }

/**
 * @param at the commune's index
 * @param top how many places there are; a tie that they cut is not within them (R19)
 * @param limits by criterion, the most pressing value that can be at all; `null` = the most pressing one in view
 * @throws RangeError as `rankCommunes`, or on a `top` below 1
 */
export function whyNot(
  question: RankingQuestion,
  at: number,
  top: number,
  limits: readonly (number | null)[] = [],
): WhyNot {
  if (!(top >= 1)) throw new RangeError('no places')
  const ranking = rankCommunes(question)
  const rank = ranking.rank[at]
  if (rank === 0) return { state: 'not-ranked' }
  const standing = standingInTop(rank, lastPlaces(ranking)[at], top)
  if (standing === 'inside') return { state: 'inside', rank }
  const { criteria, groups } = question
  return {
    state: 'outside',
    rank,
    level: standing === 'level',
    against: standing === 'level' ? null : ranking.order[top - 1],
    values: criteria.flatMap((_, j) =>
      ranking.weights[j] > 0 ? (valueChange(question, at, top, j, limits[j] ?? null) ?? []) : [],
    ),
    weights: [
      ...criteria.map((_, index) => weightChange(question, at, top, 'criterion', index)),
      ...groups.map((_, index) => weightChange(question, at, top, 'group', index)),
    ],
  }
}
