/**
 * Numbers in falling order, with where each came from: spread over buckets of their range, then put right what is left, which
 * takes time in proportion to their count. Much quicker than a sort by comparison, and without an object a number.
 */

export interface FallingOrder {
  /** After `arrange`: the numbers, greatest first; the first `count` of them. */
  readonly value: Float64Array
  /** Beside each number its place among those given, from 0. */
  readonly from: Int32Array
  /**
   * Arranges `count` numbers from `values[offset]` on, none of them NaN.
   * @param low the least of them. @param high the greatest.
   */
  readonly arrange: (values: Float64Array, offset: number, count: number, low: number, high: number) => void
}

/** Room for `most` numbers is taken once and used by every call. */
export function fallingOrder(most: number): FallingOrder {
  const buckets = 1 << Math.max(5, Math.ceil(Math.log2(Math.max(1, most))))
  const start = new Int32Array(buckets + 1)
  const bucketOf = new Int32Array(most)
  const from = new Int32Array(most)
  const value = new Float64Array(most)

  return {
    value,
    from,
    arrange: (values, offset, count, low, high) => {
      // Differences and products round without changing an order: a lower bucket never holds a lower number.
      const scale = high > low ? (buckets - 1) / (high - low) : 0
      start.fill(0)
      for (let i = 0; i < count; i++) {
        const bucket = ((high - values[offset + i]) * scale) | 0
        bucketOf[i] = bucket
        start[bucket + 1]++
      }
      let fullest = 0
      for (let b = 0; b < buckets; b++) {
        if (start[b + 1] > fullest) fullest = start[b + 1]
        start[b + 1] += start[b]
      }
      for (let i = 0; i < count; i++) {
        const at = start[bucketOf[i]]++
        from[at] = i
        value[at] = values[offset + i]
      }
      sortNearly(value, from, count, fullest)
    },
  }
}

/** Gaps of Ciura 2001, carried on by his factor of 2.25; the last, 1, is plain insertion. */
const GAPS = [8858, 3937, 1750, 701, 301, 132, 57, 23, 10, 4, 1]

/** Falling. Nothing stands further than `astray` from its place: with small buckets insertion is enough. */
function sortNearly(value: Float64Array, from: Int32Array, count: number, astray: number): void {
  for (const gap of GAPS) {
    if (gap > 1 && gap * 4 > astray) continue
    for (let at = gap; at < count; at++) {
      const v = value[at]
      if (!(value[at - gap] < v)) continue
      const f = from[at]
      let place = at
      for (; place >= gap && value[place - gap] < v; place -= gap) {
        value[place] = value[place - gap]
        from[place] = from[place - gap]
      }
      value[place] = v
      from[place] = f
    }
  }
}
