/** Ranks of many scores, again and again: the same ranks as R8, in time in proportion to their number. */
import { fallingOrder } from '../falling-order'
import { SAME_SCORE } from '../place-ties'

/** Writes each unit's rank (1 = first, ties share one) into `rank`. Scores are `scores[offset]…`, `rank.length` of them, finite. */
export type RanksOfScores = (scores: Float64Array, offset: number, rank: Int32Array) => void

/** Room for `n` scores is taken once and used by every call. */
export function ranksOfScores(n: number): RanksOfScores {
  const { value, from, arrange } = fallingOrder(n)

  return (scores, offset, rank) => {
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (let i = 0; i < n; i++) {
      const s = scores[offset + i]
      if (s < low) low = s
      if (s > high) high = s
    }
    const width = SAME_SCORE * Math.max(1, Math.abs(low), Math.abs(high))
    if (!(high - low >= width)) {
      rank.fill(1)
      return
    }
    arrange(scores, offset, n, low, high)

    // R8: ties chain from neighbour to neighbour.
    let shared = 1
    rank[from[0]] = 1
    for (let at = 1; at < n; at++) {
      if (value[at - 1] - value[at] >= width) shared = at + 1
      rank[from[at]] = shared
    }
  }
}
