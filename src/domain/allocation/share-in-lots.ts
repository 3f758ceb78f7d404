/**
 * The common stock in whole boxes and lots that are worth a journey (A8): it is shared, and while somebody would get less
 * than the least lot, the last such unit in the order gets none and the others share again.
 */
import type { AllocationSettings } from './allocation'
import { boxNeed, devicesInBoxes } from './boxes'
import { withinCaps } from './household-cap'
import type { ServedUnits } from './served-units'
import { type Sharing, shareStock } from './share-stock'

export interface SharedInLots {
  /** Devices by class and unit. */
  readonly given: Float64Array
  /** Boxes by class and unit that were asked for. */
  readonly boxesNeeded: Float64Array
  /** Devices by class and unit that the household cap leaves. */
  readonly reach: Float64Array
  readonly sharing: Sharing
  /** 1: would have got less than the least lot. */
  readonly belowLot: Uint8Array
}

/**
 * @param open devices by class and unit still needed.
 * @param met devices by class and unit met already.
 * @param active 1: takes part.
 * @param stock devices.
 */
export function shareInLots(
  units: ServedUnits,
  open: Float64Array,
  met: Float64Array,
  active: Uint8Array,
  capLeft: Float64Array,
  stock: number,
  { rule, boxSize: box, minimumLot }: AllocationSettings,
): SharedInLots {
  const taking = active.slice()
  const belowLot = new Uint8Array(units.count)
  const capped = capLeft.some(left => left < Number.POSITIVE_INFINITY)
  let reach = withinCaps(units, open, taking, capLeft)
  let need = boxNeed(units, reach, box)
  for (;;) {
    const sharing = shareStock({ units, need, met, rule, box, stock: Math.floor(stock / box) })
    const last = lastBelowLot(units, need.boxes, sharing.boxes, box, minimumLot)
    if (last < 0) {
      const given = devicesInBoxes(units, reach, sharing.boxes, box)
      return { given, boxesNeeded: need.boxes, reach, sharing, belowLot }
    }
    taking[last] = 0
    belowLot[last] = 1
    if (capped) {
      // What it does not ask for is free for the other units of its commune.
      reach = withinCaps(units, open, taking, capLeft)
      need = boxNeed(units, reach, box)
    } else
      for (let i = last; i < reach.length; i += units.count) {
        reach[i] = 0
        need.boxes[i] = 0
      }
  }
}

/** The last unit that gets something, but less than the lot and than all that it could take; −1: none. */
function lastBelowLot(
  { count, classes }: ServedUnits,
  needed: Float64Array,
  given: Float64Array,
  box: number,
  lot: number,
): number {
  if (lot <= box) return -1
  for (let at = count - 1; at >= 0; at--) {
    let gets = 0
    let asks = 0
    for (let c = 0; c < classes; c++) {
      gets += given[c * count + at]
      asks += needed[c * count + at]
    }
    if (gets > 0 && gets < asks && gets * box < lot) return at
  }
  return -1
}
