/** Polygons as they arrive → valid polygons that enclose the same places. */
import { polygonsOf } from '../clipping/polygons-of'
import { regionOf } from '../clipping/region-of'
import { type Plane, provincePlane } from '../projection/equal-area'
import type { MultiPolygon } from '../shapes'
import { type RingFault, ringFault } from './ring-fault'

export interface RepairedRings {
  /** The given polygons themselves where nothing was wrong; `[]` where nothing of them encloses an area. */
  readonly polygons: MultiPolygon
  /** One entry a bad ring, in the order of the file. */
  readonly faults: readonly { readonly polygon: number; readonly ring: number; readonly fault: RingFault }[]
}

/**
 * Mends by the rule of `region-of` (a ring left open is closed; one that crosses itself encloses what it winds around).
 * Polygons without a faulty ring are not rewritten, so that good data keeps its last digit.
 */
export function repairRings(polygons: MultiPolygon, plane: Plane = provincePlane): RepairedRings {
  const faults: { polygon: number; ring: number; fault: RingFault }[] = []
  const repaired = polygons.flatMap((polygon, p) => {
    const before = faults.length
    for (const [r, ring] of polygon.entries()) {
      const fault = ringFault(ring, plane)
      if (fault !== null) faults.push({ polygon: p, ring: r, fault })
    }
    return faults.length === before ? [polygon] : polygonsOf(regionOf([polygon], plane), plane)
  })
  return { polygons: faults.length === 0 ? polygons : repaired, faults }
}
