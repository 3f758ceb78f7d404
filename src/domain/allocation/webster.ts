/**
 * Webster's divisor method (Sainte-Laguë): whole seats in proportion to whole weights. House-monotone: a seat more never
 * costs anybody one. Balinski, Young: Fair Representation, 2nd ed. 2001, pp. 60–78 and 97–105.
 */

/**
 * A seat goes to the largest weight ÷ (2 × seats had + 1), of equals to the first. Nobody gets more than its weight.
 *
 * @param weights whole, ≥ 0; twice the product of any two, and of any and `seats`, below 2⁵³.
 * @param seats whole, 0 … the sum of weights.
 * @returns seats by weight, summing to `seats`.
 */
export function webster(weights: Float64Array, seats: number): Float64Array {
  let total = 0
  for (const weight of weights) total += weight
  // Rounding weight ÷ divisor is an apportionment of whatever it sums to; what is missing or over is few seats.
  const had = weights.map(weight => Math.floor((2 * weight * seats + total) / (2 * total) || 0))
  let missing = seats
  for (const number of had) missing -= number
  if (missing > 0) giveSeats(weights, had, missing)
  else if (missing < 0) takeSeats(weights, had, -missing)
  return had
}

function giveSeats(weights: Float64Array, had: Float64Array, seats: number): void {
  const before = (a: number, b: number) => {
    const difference = weights[a] * (2 * had[b] + 1) - weights[b] * (2 * had[a] + 1)
    return difference > 0 || (difference === 0 && a < b)
  }
  const heap = heapOf(weights.length, before)
  for (; seats > 0; seats--) {
    had[heap[0]]++
    sink(heap, 0, before)
  }
}

/** Takes back the seats that were won last: the smallest weight ÷ (2 × seats had − 1), of equals the last. */
function takeSeats(weights: Float64Array, had: Float64Array, seats: number): void {
  const before = (a: number, b: number) => {
    if (had[a] === 0 || had[b] === 0) return had[a] > 0
    const difference = weights[a] * (2 * had[b] - 1) - weights[b] * (2 * had[a] - 1)
    return difference < 0 || (difference === 0 && a > b)
  }
  const heap = heapOf(weights.length, before)
  for (; seats > 0; seats--) {
    had[heap[0]]--
    sink(heap, 0, before)
  }
}

type Before = (a: number, b: number) => boolean

function heapOf(length: number, before: Before): Int32Array {
  const heap = Int32Array.from({ length }, (_, at) => at)
  for (let at = (length >> 1) - 1; at >= 0; at--) sink(heap, at, before)
  return heap
}

function sink(heap: Int32Array, at: number, before: Before): void {
  const item = heap[at]
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && before(heap[child + 1], heap[child])) child++
    if (!before(heap[child], item)) break
    heap[at] = heap[child]
    at = child
  }
  heap[at] = item
}
