/**
 * Who is among the first k where scores tie (R19). A tie takes as many places as it has communes; one that begins within the
 * first k and ends beyond leaves open which of them stand there.
 *
 * Shares of places are those of McSherry and Najork, "Computing information retrieval performance measures efficiently in
 * the presence of tied scores", ECIR 2008: the mean over all orders in which the tied could be put.
 */
import type { Ranking } from './ranking'

/** Of a commune and the first k: every place it may take is within; some are; none is. */
export type TopStanding = 'inside' | 'level' | 'outside'

type Placed = Pick<Ranking, 'order' | 'rank'>

/** By commune, the last place of the tie that it stands in: its rank where it stands alone; 0 = not ranked. */
export function lastPlaces({ order, rank }: Placed): Int32Array {
  const last = new Int32Array(rank.length)
  // From behind, so that the first of a tie that is met stands at its end.
  for (let at = order.length - 1, end = 0; at >= 0; at--) {
    const commune = order[at]
    if (end === 0 || rank[commune] !== rank[order[end - 1]]) end = at + 1
    last[commune] = end
  }
  return last
}

/** @param first its rank, from 1; 0 = not ranked. @param last the last place of its tie. */
export function standingInTop(first: number, last: number, top: number): TopStanding {
  if (first < 1 || first > top) return 'outside'
  return last <= top ? 'inside' : 'level'
}

/** 0…1: the share of the places `first`…`last` that lie within the first `top`. */
export function topShare(first: number, last: number, top: number): number {
  if (first < 1 || first > top) return 0
  return last <= top ? 1 : (top - first + 1) / (last - first + 1)
}

/** The tie that the end of the first k cuts. */
export interface CutTie {
  /** Rank of all of them. */
  readonly rank: number
  readonly communes: number
  /** Places within the first k that are left for them: at least 1, fewer than `communes`. */
  readonly places: number
}

/** `null` where no tie is cut. */
export function cutTie({ order, rank }: Placed, top: number): CutTie | null {
  if (order.length <= top) return null
  const shared = rank[order[top - 1]]
  if (rank[order[top]] !== shared) return null
  let end = top
  while (end < order.length && rank[order[end]] === shared) end++
  return { rank: shared, communes: end - shared + 1, places: top - shared + 1 }
}

/** How many communes are surely within the first k: all that stand before a tie that is cut. */
export function surelyInside(ranking: Placed, top: number): number {
  const cut = cutTie(ranking, top)
  return cut ? cut.rank - 1 : Math.min(Math.max(0, top), ranking.order.length)
}

/** @param at a commune's index, −1 for one that is not there. */
export function isSurelyInside({ order, rank }: Placed, at: number, top: number): boolean {
  const first = rank[at] ?? 0
  if (first < 1 || first > top) return false
  // The tie ends within where the place after the last one of the first k is another's.
  return order.length <= top || rank[order[top]] !== first
}
