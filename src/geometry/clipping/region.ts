/**
 * A region: a clean area on the integer grid, in flat arrays. It is what clipping takes and gives and what areas are
 * measured on. Clean means: outer rings run counter-clockwise, holes clockwise, and the winding number is 1 inside and
 * 0 outside, so sums over edges need no further tests.
 *
 * The grid is 1 mm in the metric plane. Snapping moves a vertex by at most 0.7 mm and the area of a commune (20 km²)
 * by some 1e-8 of itself. Coordinates of the province stay below 2e8, where products of differences up to 90 km are
 * exact in a double; the clipping library falls back to big integers beyond that.
 *
 * The grid is sheared: y on the grid is y + x of the plane. Areas, sides and crossings are the same, but an edge along a
 * parallel is no longer level. Level edges that lie on one another, of which coverage made from a raster is full, are
 * what the clipping library gets wrong: it may turn a ring of its answer the wrong way round.
 */
import type { Plane } from '../projection/equal-area'
import type { Box, Position } from '../shapes'

/** Metres. */
export const GRID = 0.001

export interface Region {
  /** x, y, x, y, … in grid units; a ring does not repeat its first vertex. */
  readonly coordinates: Float64Array
  /** For each ring, the number of vertices up to and with its last. */
  readonly ringEnds: Int32Array
}

/** One ring while it is being made: grid units, open. */
export type GridRing = { x: number; y: number }[]

export const EMPTY_REGION: Region = { coordinates: new Float64Array(0), ringEnds: new Int32Array(0) }

/** Rings must already be clean. */
export function regionOfRings(rings: readonly GridRing[]): Region {
  const ringEnds = new Int32Array(rings.length)
  const coordinates = new Float64Array(2 * rings.reduce((sum, ring) => sum + ring.length, 0))
  let at = 0
  for (let r = 0; r < rings.length; r++) {
    for (const point of rings[r]) {
      coordinates[at++] = point.x
      coordinates[at++] = point.y
    }
    ringEnds[r] = at / 2
  }
  return { coordinates, ringEnds }
}

export function ringsOfRegion(region: Region): GridRing[] {
  const rings: GridRing[] = []
  let start = 0
  for (const end of region.ringEnds) {
    const ring: GridRing = []
    for (let i = start; i < end; i++) {
      ring.push({ x: region.coordinates[2 * i], y: region.coordinates[2 * i + 1] })
    }
    rings.push(ring)
    start = end
  }
  return rings
}

/** Square metres. */
export function regionArea(region: Region): number {
  const { coordinates: c, ringEnds } = region
  let twice = 0
  let start = 0
  for (const end of ringEnds) {
    // Taken from the ring's first vertex: the products stay small, and the sum keeps its digits.
    const x0 = c[2 * start]
    const y0 = c[2 * start + 1]
    for (let i = start + 1; i + 1 < end; i++) {
      twice += (c[2 * i] - x0) * (c[2 * i + 3] - y0) - (c[2 * i + 2] - x0) * (c[2 * i + 1] - y0)
    }
    start = end
  }
  return (twice / 2) * GRID * GRID
}

/** Grid units. */
export function regionBox(region: Region): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  const c = region.coordinates
  for (let i = 0; i < c.length; i += 2) {
    minX = Math.min(minX, c[i])
    maxX = Math.max(maxX, c[i])
    minY = Math.min(minY, c[i + 1])
    maxY = Math.max(maxY, c[i + 1])
  }
  return { minX, minY, maxX, maxY }
}

/** Grid units of a position in degrees; NaN for what is no place on Earth. */
export function gridPoint(plane: Plane, lon: number, lat: number): { x: number; y: number } {
  const x = Math.abs(lon) <= 360 ? Math.round(plane.x(lon) / GRID) : Number.NaN
  return { x, y: x + Math.round(plane.y(lat) / GRID) }
}

/** The position in degrees of a point on the grid. */
export const gridPosition = (plane: Plane, x: number, y: number): Position => [
  plane.lon(x * GRID),
  plane.lat((y - x) * GRID),
]
