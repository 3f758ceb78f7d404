/**
 * Need counted in boxes (A8). A unit's need stands in a row, class after class, and is cut into whole boxes; a box counts
 * as of the lowest class inside it, and what is left at the end fills no box.
 */
import type { ServedUnits } from './served-units'

export interface BoxNeed {
  /** Whole boxes by class and unit. */
  readonly boxes: Float64Array
  /** Devices of higher classes in the first of them, 0 … box − 1. */
  readonly ofHigher: Float64Array
}

/** @param reach devices by class and unit that the common stock may give. */
export function boxNeed({ count, classes }: ServedUnits, reach: Float64Array, box: number): BoxNeed {
  const boxes = new Float64Array(reach.length)
  const ofHigher = new Float64Array(reach.length)
  for (let at = 0; at < count; at++) {
    let rest = 0
    for (let c = 0; c < classes; c++) {
      const i = c * count + at
      ofHigher[i] = rest
      const devices = rest + reach[i]
      rest = devices % box
      boxes[i] = (devices - rest) / box
      // A class that closes no box opens none either: its devices wait in the box of the next class.
    }
  }
  return { boxes, ofHigher }
}

/** Boxes opened: each unit's boxes in one row again, filling its classes from the highest. */
export function devicesInBoxes(
  { count, classes }: ServedUnits,
  reach: Float64Array,
  boxes: Float64Array,
  box: number,
): Float64Array {
  if (box === 1) return boxes
  const devices = new Float64Array(reach.length)
  for (let at = 0; at < count; at++) {
    let left = 0
    for (let c = 0; c < classes; c++) left += boxes[c * count + at] * box
    for (let c = 0; c < classes; c++) {
      const i = c * count + at
      devices[i] = Math.min(left, reach[i])
      left -= devices[i]
    }
  }
  return devices
}
