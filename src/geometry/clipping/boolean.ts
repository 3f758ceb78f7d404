/**
 * Union, intersection and difference of clean regions over clipper2-ts. In and out are clean regions on the grid; a
 * crossing of two edges is snapped to the grid, which moves it by less than 1.5 mm.
 */
import { Clipper, FillRule } from 'clipper2-ts'
import { EMPTY_REGION, type GridRing, type Region, regionBox, regionOfRings, ringsOfRegion } from './region'
import { surely } from './surely'

/**
 * The union, every place counted once. The order of the regions does not matter, to the last bit. For hundreds of
 * overlapping regions of which only areas are asked, cut them into strips first.
 */
export function unionRegions(regions: readonly Region[]): Region {
  if (regions.length === 0) return EMPTY_REGION
  if (regions.length === 1) return regions[0]
  return regionOfRings(uniteRings(inOneOrder(regions).flatMap(ringsOfRegion)))
}

/** The regions in an order that depends on what they are alone. */
export function inOneOrder(regions: readonly Region[]): Region[] {
  const keyed = regions.map(region => ({ region, box: regionBox(region) }))
  keyed.sort(
    (a, b) => a.box.minX - b.box.minX || a.box.minY - b.box.minY || compareCoordinates(a.region, b.region),
  )
  return keyed.map(({ region }) => region)
}

/** Rings of regions that are clean each by itself; they may overlap one another. */
export const uniteRings = (rings: GridRing[]): GridRing[] =>
  rings.length < 2 ? rings : sureRings([rings], ([all]) => Clipper.union(all, FillRule.Positive))

export const intersectRings = (a: GridRing[], b: GridRing[]): GridRing[] =>
  a.length === 0 || b.length === 0
    ? []
    : sureRings([a, b], ([one, other]) => Clipper.intersect(one, other, FillRule.Positive))

export const subtractRings = (a: GridRing[], b: GridRing[]): GridRing[] =>
  a.length === 0 || b.length === 0
    ? a
    : sureRings([a, b], ([one, other]) => Clipper.difference(one, other, FillRule.Positive))

/** What lies in both. */
export function intersectRegions(a: Region, b: Region): Region {
  return regionOfRings(intersectRings(ringsOfRegion(a), ringsOfRegion(b)))
}

/** What lies in `a` and not in `b`. */
export function subtractRegions(a: Region, b: Region): Region {
  if (a.ringEnds.length === 0 || b.ringEnds.length === 0) return a
  return regionOfRings(subtractRings(ringsOfRegion(a), ringsOfRegion(b)))
}

const sureRings = (
  sets: readonly GridRing[][],
  work: (sets: readonly GridRing[][]) => GridRing[],
): GridRing[] =>
  surely(
    sets,
    work,
    made => made.reduce((sum, ring) => sum + Clipper.area(ring), 0),
    (made, move) => made.map(move),
  )

function compareCoordinates(a: Region, b: Region): number {
  const n = Math.min(a.coordinates.length, b.coordinates.length)
  for (let i = 0; i < n; i++) {
    if (a.coordinates[i] !== b.coordinates[i]) return a.coordinates[i] - b.coordinates[i]
  }
  return a.coordinates.length - b.coordinates.length
}
