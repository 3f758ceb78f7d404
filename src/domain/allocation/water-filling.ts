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
export function waterFilling({ gross, met, room, box }: Vessels, stock: number): Ideal {
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
  const levels = new Float64Array(2 * count)
  levels.set(starts)
  levels.set(ends, count)
  levels.sort()
  const held = (level: number) => {
    let devices = 0
    for (let i = 0; i < count; i++) {
      if (level >= ends[i]) devices += box * room[i]
      else if (level > starts[i]) devices += level * gross[i] - met[i]
    }
    return devices
  }
  // The last level at which the stock is not used up. Where it is used up just at a level, both sides of it agree.
  let [low, high] = [0, 2 * count]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (levels[middle] < Number.POSITIVE_INFINITY && held(levels[middle]) < stock * box) low = middle
    else high = middle
  }
  const level = levels[low]
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
