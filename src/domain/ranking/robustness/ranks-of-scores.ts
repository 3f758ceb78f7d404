/**
 * Ranks of many scores, again and again: the same ranks as R8, found by spreading the scores over buckets of their range
 * and putting right what is left, which takes time in proportion to their number.
 */
import { SAME_SCORE } from '../place-ties'

/** Writes each unit's rank (1 = first, ties share one) into `rank`. Scores are `scores[offset]…`, `rank.length` of them, finite. */
export type RanksOfScores = (scores: Float64Array, offset: number, rank: Int32Array) => void

/** Room for `n` scores is taken once and used by every call. */
export function ranksOfScores(n: number): RanksOfScores {
  const buckets = 1 << Math.max(5, Math.ceil(Math.log2(Math.max(1, n))))
  const start = new Int32Array(buckets + 1)
  const bucketOf = new Int32Array(n)
  const unit = new Int32Array(n)
  const score = new Float64Array(n)

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
    // Differences and products round without changing an order: a lower bucket never holds a lower score.
    const scale = (buckets - 1) / (high - low)
    start.fill(0)
    for (let i = 0; i < n; i++) {
      const bucket = ((high - scores[offset + i]) * scale) | 0
      bucketOf[i] = bucket
      start[bucket + 1]++
    }
    let fullest = 0
    for (let b = 0; b < buckets; b++) {
      if (start[b + 1] > fullest) fullest = start[b + 1]
      start[b + 1] += start[b]
    }
    for (let i = 0; i < n; i++) {
      const at = start[bucketOf[i]]++
      unit[at] = i
      score[at] = scores[offset + i]
    }
    sortNearly(score, unit, fullest)

    // R8: ties chain from neighbour to neighbour.
    let shared = 1
    rank[unit[0]] = 1
    for (let at = 1; at < n; at++) {
      if (score[at - 1] - score[at] >= width) shared = at + 1
      rank[unit[at]] = shared
    }
  }
}

/** Gaps of Ciura 2001; the last, 1, is plain insertion. */
const GAPS = [1750, 701, 301, 132, 57, 23, 10, 4, 1]

/** Falling. Nothing stands further than `astray` from its place: with small buckets insertion is enough. */
function sortNearly(score: Float64Array, unit: Int32Array, astray: number): void {
  const n = score.length
  for (const gap of GAPS) {
    if (gap > 1 && gap * 4 > astray) continue
    for (let at = gap; at < n; at++) {
      const s = score[at]
      if (!(score[at - gap] < s)) continue
      const u = unit[at]
      let place = at
      for (; place >= gap && score[place - gap] < s; place -= gap) {
        score[place] = score[place - gap]
        unit[place] = unit[place - gap]
      }
      score[place] = s
      unit[place] = u
    }
  }
}
