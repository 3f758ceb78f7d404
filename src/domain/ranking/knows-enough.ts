/** Who knows enough to be ranked: R9 and R12. */

/** Counts of criteria are whole: this only takes the rounding off share × count. */
const COUNT_NOISE = 1e-9

/**
 * @param weights in the whole, by criterion.
 * @param missing by `commune * criteria + criterion`: 1 = the commune has no value of its own.
 * @param share the least share of the weighted criteria, 0…1; at least one must be known.
 * @returns whether the commune of an index knows as much.
 */
export function knowsEnough(
  weights: Float64Array,
  missing: Uint8Array,
  share: number,
): (commune: number) => boolean {
  const m = weights.length
  const weighted = [...weights.keys()].filter(j => weights[j] > 0)
  const least = Math.max(1, share * weighted.length - COUNT_NOISE)
  return commune => {
    let known = 0
    for (const j of weighted) if (!missing[commune * m + j]) known++
    return known >= least
  }
}
