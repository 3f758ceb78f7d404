/** R13: where a value stands among those in view, 0…1; mean ranks for ties, so that both directions mirror each other. */

/**
 * Writes to `out[i * stride + column]`, NaN where the value is missing. A commune out of view gets the place that its
 * value has among those in view.
 */
export function percentileRanks(
  values: Float64Array,
  inView: Uint8Array,
  lowerFirst: boolean,
  out: Float64Array,
  stride: number,
  column: number,
): void {
  const sorted = values.filter((value, i) => inView[i] === 1 && !Number.isNaN(value)).sort()
  const last = sorted.length - 1
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (Number.isNaN(value)) continue
    const below = countBelow(sorted, value, false)
    const notAbove =
      sorted[below + 1] === value ? countBelow(sorted, value, true) : below + Number(sorted[below] === value)
    // Twice the mean rank, counted from 0: a whole number, so that equal places are equal to the last bit.
    const twice = Math.min(2 * last, Math.max(0, below + notAbove - 1))
    out[i * stride + column] = (lowerFirst ? 2 * last - twice : twice) / (2 * last)
  }
}

/** How many of the sorted values lie below `value`; with `orEqual` also those that are equal to it. */
function countBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < value || (orEqual && sorted[middle] === value)) low = middle + 1
    else high = middle
  }
  return low
}
