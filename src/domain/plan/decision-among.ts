/** A frozen decision by the communes of another list: to be drawn on the map of today as it was on its day. */
import type { Ranking } from '../ranking/ranking'
import type { CommuneCode } from '../units'
import { type FrozenRanking, rankingAmong } from './frozen-ranking'
import type { Decision } from './plan-records'

export interface DecisionAmong {
  /** Ranks, scores and parts as they were frozen. */
  readonly ranking: Ranking
  /** By commune of the list: 1 = was ranked then, or listed as not ranked. */
  readonly inView: Uint8Array
  /** Places in the list of the communes that were chosen, rising. */
  readonly chosen: readonly number[]
  /** How many that were chosen are not in the list. */
  readonly chosenElsewhere: number
}

export function decisionAmong(
  { choices }: Pick<Decision, 'choices'>,
  frozen: FrozenRanking,
  codes: readonly CommuneCode[],
): DecisionAmong {
  const ranking = rankingAmong(frozen, codes)
  const inView = new Uint8Array(codes.length)
  for (const places of [ranking.order, ranking.unranked]) for (const place of places) inView[place] = 1
  const wanted = new Set(choices.flatMap(({ commune, state }) => (state === 'chosen' ? [commune] : [])))
  const chosen = codes.flatMap((code, place) => (wanted.has(code) ? [place] : []))
  return { ranking, inView, chosen, chosenElsewhere: wanted.size - chosen.length }
}
