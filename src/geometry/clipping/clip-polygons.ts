/**
 * Clipping for whoever has polygons in degrees and wants polygons in degrees. Overlapping cells, holes, islands and
 * invalid rings are taken as `region-of` says. Code that clips the same shape often should keep its region instead.
 */
import { type Plane, provincePlane } from '../projection/equal-area'
import type { MultiPolygon } from '../shapes'
import { intersectRegions, subtractRegions, unionRegions } from './boolean'
import { polygonsOf } from './polygons-of'
import { regionArea } from './region'
import { regionOf } from './region-of'

/** What lies in at least one of the shapes; `[]` for none. */
export const unionOf = (shapes: readonly MultiPolygon[], plane: Plane = provincePlane): MultiPolygon =>
  polygonsOf(unionRegions(shapes.map(shape => regionOf(shape, plane))), plane)

/** What lies in both. */
export const intersectionOf = (
  a: MultiPolygon,
  b: MultiPolygon,
  plane: Plane = provincePlane,
): MultiPolygon => polygonsOf(intersectRegions(regionOf(a, plane), regionOf(b, plane)), plane)

/** What lies in `a` and not in `b`. */
export const differenceOf = (a: MultiPolygon, b: MultiPolygon, plane: Plane = provincePlane): MultiPolygon =>
  polygonsOf(subtractRegions(regionOf(a, plane), regionOf(b, plane)), plane)

/** Square metres of what lies in both. */
export const intersectionArea = (a: MultiPolygon, b: MultiPolygon, plane: Plane = provincePlane): number =>
  regionArea(intersectRegions(regionOf(a, plane), regionOf(b, plane)))
