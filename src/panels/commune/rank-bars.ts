/** The chance of each rank as bars: one a rank where few are possible, bins of equal width where many are. */

export interface RankBar {
  readonly from: number
  /** The last rank of the bin, included. */
  readonly to: number
  /** 0…1. */
  readonly chance: number
}

const MOST_BARS = 20

/**
 * @param chances by rank, first rank first.
 * @param best first rank to draw, @param worst the last. A bin never holds both ranks within and beyond `top`.
 */
export function rankBars(chances: Float64Array, best: number, worst: number, top: number): RankBar[] {
  const width = Math.ceil((worst - best + 1) / MOST_BARS)
  const bars: RankBar[] = []
  for (let from = best; from <= worst; ) {
    let to = Math.min(worst, from + width - 1)
    if (from <= top && to > top) to = top
    let chance = 0
    for (let rank = from; rank <= to; rank++) chance += chances[rank - 1] ?? 0
    bars.push({ from, to, chance })
    from = to + 1
  }
  return bars
}
