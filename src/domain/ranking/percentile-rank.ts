/** R13: where a value stands among those in view, 0…1; mean ranks for ties, so that both directions mirror each other. */
import { type FallingOrder, fallingOrder } from './falling-order'

/**
 * Writes to `out[i * stride + column]`, nothing where the value is missing. A commune out of view gets the place that its
 * value has among those in view.
 */
export type PercentileRanks = (
  values: Float64Array,
  lowerFirst: boolean,
  out: Float64Array,
  stride: number,
  column: number,
) => void

/** Room is taken once for all criteria. @param inView of two values that differ at least. */
export function percentileRanks(inView: Uint8Array): PercentileRanks {
  const n = inView.length
  const order = fallingOrder(n)
  const { value: falling, from } = order
  const seen = new Float64Array(n)
  const communeOf = new Int32Array(n)

  return (values, lowerFirst, out, stride, column) => {
    let count = 0
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    let unseen = false
    for (let i = 0; i < n; i++) {
      const value = values[i]
      if (Number.isNaN(value)) continue
      if (!inView[i]) {
        unseen = true
        continue
      }
      if (value < low) low = value
      if (value > high) high = value
      communeOf[count] = i
      seen[count++] = value
    }
    order.arrange(seen, 0, count, low, high)
    const last = count - 1
    // Twice the mean rank, counted from 0: a whole number, so that equal places are equal to the last bit.
    const placed = (twice: number) => (lowerFirst ? 2 * last - twice : twice) / (2 * last)
    for (let start = 0; start < count; ) {
      let end = start + 1
      while (end < count && falling[end] === falling[start]) end++
      const place = placed(2 * last - start - (end - 1))
      for (let at = start; at < end; at++) out[communeOf[from[at]] * stride + column] = place
      start = end
    }
    if (!unseen) return
    for (let i = 0; i < n; i++) {
      const value = values[i]
      if (inView[i] || Number.isNaN(value)) continue
      const above = countAbove(order, count, value, false)
      const notBelow = falling[above] === value ? countAbove(order, count, value, true) : above
      out[i * stride + column] = placed(Math.min(2 * last, Math.max(0, 2 * last - above - notBelow + 1)))
    }
  }
}

/** How many of the first `count` lie above `value`; with `orEqual` also those that are equal to it. */
function countAbove(
  { value: falling }: FallingOrder,
  count: number,
  value: number,
  orEqual: boolean,
): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (falling[middle] > value || (orEqual && falling[middle] === value)) low = middle + 1
    else high = middle
  }
  return low
}
