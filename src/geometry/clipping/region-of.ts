/**
 * Polygons in degrees → a clean region on the grid. Every file of boundaries or coverage passes here, so this is where
 * bad rings are mended. The rule:
 *  1. positions that are not numbers or no place on Earth are left out, repeated ones merged; a ring of fewer than
 *     three different vertices is dropped, and with an outer ring its holes;
 *  2. which way a ring runs says nothing: the first ring of a polygon is its outside, the others are holes;
 *  3. a ring that crosses itself encloses whatever it winds around at all (non-zero rule), so both halves of a bow-tie
 *     and a stretch walked round twice count once;
 *  4. a hole takes away only from its own polygon: where another polygon lies over the hole, that place is inside.
 */
import { Clipper, FillRule } from 'clipper2-ts'
import { type PackedPolygons, packPolygons } from '../packed-polygons'
import type { Plane } from '../projection/equal-area'
import { selfContact } from '../rings/self-contact'
import type { MultiPolygon } from '../shapes'
import { subtractRings, unionRegions } from './boolean'
import { EMPTY_REGION, type GridRing, gridPoint, type Region, regionOfRings } from './region'

/** The clean region of a multipolygon in degrees; empty where nothing of it encloses an area. */
export function regionOf(polygons: MultiPolygon, plane: Plane): Region {
  return regionOfPacked(packPolygons([polygons]), 0, plane)
}

/** The same for one item of packed polygons. */
export function regionOfPacked(packed: PackedPolygons, item: number, plane: Plane): Region {
  const first = item === 0 ? 0 : packed.itemEnds[item - 1]
  const parts = polygonRegions(packed, first, packed.itemEnds[item], plane)
  return parts.length === 0 ? EMPTY_REGION : parts.length === 1 ? parts[0] : unionRegions(parts)
}

/**
 * One clean region a polygon, of the polygons `from` … `to − 1` of the pack; those that enclose nothing are left out.
 * `clean`: whoever made them vouches that no ring crosses itself and holes lie in their polygon; nothing is mended.
 */
export function polygonRegions(
  packed: PackedPolygons,
  from: number,
  to: number,
  plane: Plane,
  clean = false,
): Region[] {
  const { coordinates, ringEnds, polygonEnds } = packed
  const regions: Region[] = []
  for (let p = from; p < to; p++) {
    const rings: GridRing[] = []
    for (let r = p === 0 ? 0 : polygonEnds[p - 1]; r < polygonEnds[p]; r++) {
      rings.push(snapRing(coordinates, r === 0 ? 0 : ringEnds[r - 1], ringEnds[r], plane))
    }
    const made = clean ? turnedPolygon(rings) : cleanPolygon(rings)
    if (made.length > 0) regions.push(regionOfRings(made))
  }
  return regions
}

/** Rule 1: the ring on the grid, open, without repeats; `[]` where fewer than three vertices are left. */
export function snapRing(coordinates: Float64Array, from: number, to: number, plane: Plane): GridRing {
  const ring: GridRing = []
  for (let i = from; i < to; i++) {
    const { x, y } = gridPoint(plane, coordinates[2 * i], coordinates[2 * i + 1])
    if (Number.isNaN(x) || Number.isNaN(y)) continue
    const last = ring.at(-1)
    if (last !== undefined && last.x === x && last.y === y) continue
    ring.push({ x, y })
  }
  while (ring.length > 1 && ring[0].x === ring.at(-1)?.x && ring[0].y === ring.at(-1)?.y) ring.pop()
  return ring.length < 3 ? [] : ring
}

function cleanPolygon(rings: readonly GridRing[]): GridRing[] {
  if (rings.length === 0 || rings[0].length === 0) return []
  const outer = cleanRing(rings[0])
  const holes = rings.slice(1).flatMap(cleanRing)
  return holes.length === 0 ? outer : subtractRings(outer, holes)
}

/** Rule 2 alone: the outer ring counter-clockwise, holes clockwise. */
function turnedPolygon(rings: readonly GridRing[]): GridRing[] {
  if (rings.length === 0 || rings[0].length === 0) return []
  return rings.flatMap((ring, r) => {
    const area = Clipper.area(ring)
    return area === 0 ? [] : [area > 0 === (r === 0) ? ring : ring.toReversed()]
  })
}

/** Rules 2 and 3: what the ring encloses, counter-clockwise. */
function cleanRing(ring: GridRing): GridRing[] {
  if (ring.length === 0) return []
  if (selfContact(ring) !== null) {
    // Crossings snapped to the grid can make edges cross anew by a millimetre; a second round finds them on the grid.
    let rings = Clipper.union([ring], FillRule.NonZero)
    for (let i = 0; i < 3 && rings.some(made => selfContact(made) === 'crossing'); i++) {
      rings = Clipper.union(rings, FillRule.Positive)
    }
    return rings
  }
  const area = Clipper.area(ring)
  return area === 0 ? [] : [area > 0 ? ring : ring.slice().reverse()]
}
