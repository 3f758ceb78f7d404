/** A region on the grid → polygons in degrees, each outer ring with its own holes (RFC 7946: outer rings run left). */
import { Clipper, ClipType, FillRule, type PolyPath64, PolyTree64 } from 'clipper2-ts'
import type { Plane } from '../projection/equal-area'
import type { MultiPolygon, Polygon, Position, Ring } from '../shapes'
import { type GridRing, gridPosition, type Region, ringsOfRegion } from './region'

export function polygonsOf(region: Region, plane: Plane): MultiPolygon {
  const tree = new PolyTree64()
  Clipper.booleanOpWithPolyTree(ClipType.Union, ringsOfRegion(region), null, tree, FillRule.Positive)
  const polygons: Polygon[] = []
  const takeOuter = (outer: PolyPath64): void => {
    const rings: Ring[] = [degrees(outer.poly ?? [], plane)]
    for (let h = 0; h < outer.count; h++) {
      const hole = outer.child(h)
      rings.push(degrees(hole.poly ?? [], plane))
      for (let i = 0; i < hole.count; i++) takeOuter(hole.child(i))
    }
    polygons.push(rings)
  }
  for (let i = 0; i < tree.count; i++) takeOuter(tree.child(i))
  return polygons
}

function degrees(ring: GridRing, plane: Plane): Ring {
  const positions: Position[] = ring.map(({ x, y }) => gridPosition(plane, x, y))
  return [...positions, positions[0]]
}
