/**
 * Max-min fairness by water-filling: the stock raises the lowest shares met to one level, as far as each one's need lets
 * it. Exact: the level is a fraction of whole numbers. Bertsekas, Gallager: Data Networks, 2nd ed. 1992, § 6.5.2.
 */
import type { Ideal } from './largest-remainder'

export interface Vessels {
  /** Need before any support, whole, > 0 where `room` is. */
  readonly gross: Float64Array
  /** What is met of it already, whole; may be negative, where something else comes first in the first box. */
  readonly met: Float64Array
  /** Boxes that fit in, whole, ≥ 0; `met + box × room ≤ gross`. */
  readonly room: Float64Array
  /** Devices in a box. */
  readonly box: number
}

/**
 * Boxes x with (met + box × x) ÷ gross equal for all that are neither full nor above the level.
 *
 * @param stock whole boxes, > 0 and less than the sum of `room`.
 */
export function waterFilling(vessels: Vessels, stock: number): Ideal {
  const { gross, met, room, box } = vessels
  const count = gross.length
  // Between two of these levels the same vessels are filling. Equal fractions are equal numbers, others differ as long as
  // `gross` is below 2²⁶.
  const starts = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const ends = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  for (let i = 0; i < count; i++) {
    if (room[i] === 0) continue
    starts[i] = met[i] / gross[i]
    ends[i] = (met[i] + box * room[i]) / gross[i]
  }
  const level = lastLevelBelow(starts, ends, vessels, stock * box)
  let filled = 0 // boxes in vessels that are full
  let openGross = 0
  let openMet = 0
  for (let i = 0; i < count; i++) {
    if (ends[i] <= level) filled += room[i]
    else if (starts[i] <= level) {
      openGross += gross[i]
      openMet += met[i]
    }
  }
  // Exactly, the level is (stock × box − filled × box + openMet) ÷ openGross; where nobody is filling, all is in full vessels.
  const rise = (stock - filled) * box + openMet
  const denominator = openGross > 0 ? openGross * box : 1
  const numerators = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    if (ends[i] <= level) numerators[i] = room[i] * denominator
    else if (starts[i] <= level) numerators[i] = gross[i] * rise - met[i] * openGross
  }
  return { numerators, denominator }
}

/** Halvings before the levels that are left are looked at one by one: of some thousands they leave a handful. */
const HALVINGS = 12

/**
 * A level at which less than `devices` is held, and above which no vessel begins or ends to fill before that much is. Where it
 * is held just at such a level, both sides of it agree.
 */
function lastLevelBelow(
  starts: Float64Array,
  ends: Float64Array,
  { gross, met, room, box }: Vessels,
  devices: number,
): number {
  const held = (level: number) => {
    let sum = 0
    for (let i = 0; i < starts.length; i++) {
      if (level >= ends[i]) sum += box * room[i]
      else if (level > starts[i]) sum += level * gross[i] - met[i]
    }
    return sum
  }
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < starts.length; i++) {
    if (room[i] === 0) continue
    low = Math.min(low, starts[i])
    high = Math.max(high, ends[i])
  }
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2
    if (held(middle) < devices) low = middle
    else high = middle
  }
  const between: number[] = []
  for (let i = 0; i < starts.length; i++) {
    if (starts[i] > low && starts[i] <= high) between.push(starts[i])
    if (ends[i] > low && ends[i] <= high) between.push(ends[i])
  }
  between.sort((a, b) => a - b)
  let [below, above] = [-1, between.length]
  while (above - below > 1) {
    const middle = (below + above) >> 1
    if (held(between[middle]) < devices) below = middle
    else above = middle
  }
  return below < 0 ? low : between[below]
}
