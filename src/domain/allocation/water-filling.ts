/**
 * Max-min fairness by water-filling: the stock raises the lowest shares met to one level, as far as each one's need lets
 * it. Exact: the level is a fraction of whole numbers. Bertsekas, Gallager: Data Networks, 2nd ed. 1992, § 6.5.2.
 */
import type { Ideal } from './largest-remainder'

export interface Vessels {
  /** Need before any support, > 0 where `room` is. */
  readonly gross: Float64Array
  /** What is met of it already; may be negative, where something else comes first in the first box. */
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
  const holds = Array.from(room.keys()).filter(i => room[i] > 0)
  // An event i < count: the level reaches what i has; count + i: i is full.
  const height = new Float64Array(2 * count)
  for (const i of holds) {
    height[i] = met[i]
    height[count + i] = met[i] + box * room[i]
  }
  const whose = (event: number) => (event < count ? event : event - count)
  const events = Int32Array.from([...holds, ...holds.map(i => count + i)]).sort(
    (a, b) => height[a] * gross[whose(b)] - height[b] * gross[whose(a)],
  )
  let filled = 0 // boxes in vessels that are full
  let openGross = 0
  let openMet = 0
  const state = new Uint8Array(count) // 0 above the level, 1 filling, 2 full
  for (const event of events) {
    const i = whose(event)
    // What all vessels hold when the level reaches this event, in devices × gross[i].
    const held = (filled * box - openMet) * gross[i] + height[event] * openGross
    if (held >= stock * box * gross[i]) break
    if (event < count) {
      state[i] = 1
      openGross += gross[i]
      openMet += met[i]
    } else {
      state[i] = 2
      openGross -= gross[i]
      openMet -= met[i]
      filled += room[i]
    }
  }
  // level = (stock × box − filled × box + openMet) ÷ openGross; where nobody is filling, all of it is in full vessels.
  const rise = (stock - filled) * box + openMet
  const denominator = openGross > 0 ? openGross * box : 1
  const numerators = Float64Array.from(room, (boxes, i) => {
    if (state[i] === 2) return boxes * denominator
    return state[i] === 1 ? gross[i] * rise - met[i] * openGross : 0
  })
  return { numerators, denominator }
}
