/** Area on the ellipsoid of polygons in degrees. */
import { type Plane, provincePlane } from '../projection/equal-area'
import type { MultiPolygon } from '../shapes'
import { ringArea } from './ring-area'

/**
 * Square metres of valid polygons (holes inside their outer ring, polygons apart; which way rings run does not matter).
 * Exact for edges straight in the plane; see `equal-area` for how far those are from edges straight in degrees. For
 * overlapping polygons or bad rings take `regionArea(regionOf(…))`.
 */
export function polygonsArea(polygons: MultiPolygon, plane: Plane = provincePlane): number {
  let total = 0
  for (const polygon of polygons) {
    for (const [r, ring] of polygon.entries()) {
      const area = Math.abs(ringArea(ring.map(plane.forward)))
      total += r === 0 ? area : -area
    }
  }
  return total
}
