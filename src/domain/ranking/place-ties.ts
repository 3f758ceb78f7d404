/** R8: from scores to places. Neighbours that differ by mere rounding are a tie. */

/** Relative to the greatest score where that is above 1. */
export const SAME_SCORE = 1e-12

/** How far apart two of these scores may lie and still be equal. */
export function tieWidth(scores: Float64Array, of: readonly number[]): number {
  let greatest = 1
  for (const i of of) greatest = Math.max(greatest, Math.abs(scores[i]))
  return SAME_SCORE * greatest
}

/**
 * Puts `ranked` in its order, highest score first, in place.
 * @returns rank by commune: equal scores share one and the next is skipped; 0 = not ranked.
 */
export function placeTies(ranked: number[], score: Float64Array, codes: readonly string[]): Int32Array {
  const width = tieWidth(score, ranked)
  const byCode = (a: number, b: number) => (codes[a] < codes[b] ? -1 : codes[a] > codes[b] ? 1 : a - b)
  ranked.sort((a, b) => score[b] - score[a] || byCode(a, b))
  const rank = new Int32Array(score.length)
  let start = 0
  for (let place = 1; place <= ranked.length; place++) {
    // Ties chain: equal to one's neighbour, not to the first of the tie, so that no edge of a bucket parts equals.
    if (place < ranked.length && score[ranked[place - 1]] - score[ranked[place]] < width) continue
    if (place - start > 1) {
      const tie = ranked.slice(start, place).sort(byCode)
      for (const [at, commune] of tie.entries()) ranked[start + at] = commune
    }
    for (let at = start; at < place; at++) rank[ranked[at]] = start + 1
    start = place
  }
  return rank
}
