/**
 * The connected pieces of an area on the grid: each outer ring with its own holes, dissolved, without seams. Parts that
 * touch in a point are two.
 */
import { Clipper, ClipType, FillRule, type PolyPath64, PolyTree64 } from 'clipper2-ts'
import { sideOfRings } from '../points/side-of-rings'
import type { Plane } from '../projection/equal-area'
import type { Polygon, Ring } from '../shapes'
import { GRID, type GridRing, gridPosition } from './region'
import { surely } from './surely'

export interface Piece {
  /** Outer ring first (counter-clockwise), then holes (clockwise); open. */
  readonly rings: readonly GridRing[]
  /** Square metres. */
  readonly area: number
}

/** The pieces of what lies in `rings` (wound around at least once). */
export const piecesOf = (rings: GridRing[]): Piece[] => pieces(ClipType.Union, rings, null)

/** The pieces of what lies in `rings` and not in `less`; both may overlap themselves. */
export const piecesOfDifference = (rings: GridRing[], less: GridRing[]): Piece[] =>
  less.length === 0 ? piecesOf(rings) : pieces(ClipType.Difference, rings, less)

/** A piece in degrees: the outer ring runs left, as RFC 7946 wants it; rings are closed. */
export const piecePolygon = ({ rings }: Piece, plane: Plane): Polygon =>
  rings.map((ring): Ring => {
    const positions = ring.map(({ x, y }) => gridPosition(plane, x, y))
    return [...positions, positions[0]]
  })

function pieces(operation: ClipType, subject: GridRing[], clip: GridRing[] | null): Piece[] {
  if (subject.length === 0) return []
  return surely(
    clip === null ? [subject] : [subject, clip],
    ([rings, less = null]) => sweptPieces(operation, rings, less),
    made => made.reduce((sum, piece) => sum + piece.area, 0) / (GRID * GRID),
    (made, move) => made.map(({ rings, area }) => ({ rings: rings.map(ring => move([...ring])), area })),
  )
}

function sweptPieces(operation: ClipType, subject: GridRing[], clip: GridRing[] | null): Piece[] {
  const tree = new PolyTree64()
  Clipper.booleanOpWithPolyTree(operation, subject, clip, tree, FillRule.Positive)
  const found: Piece[] = []
  const takeOuter = (outer: PolyPath64): void => {
    const holes: GridRing[] = []
    for (let h = 0; h < outer.count; h++) {
      const hole = outer.child(h)
      holes.push(turned(hole.poly ?? [], -1))
      for (let i = 0; i < hole.count; i++) takeOuter(hole.child(i))
    }
    const loops = simpleLoops(turned(outer.poly ?? [], 1))
    found.push(...(loops.length === 1 ? [pieceOf([loops[0], ...holes])] : partedPieces(loops, holes)))
  }
  for (let i = 0; i < tree.count; i++) takeOuter(tree.child(i))
  return found.filter(piece => piece.rings[0].length > 2)
}

const pieceOf = (rings: readonly GridRing[]): Piece => ({
  rings,
  area: rings.reduce((sum, ring) => sum + Clipper.area(ring), 0) * GRID * GRID,
})

/** The clipping leaves parts that touch in a corner in one ring, which then passes there twice. */
function simpleLoops(ring: GridRing): GridRing[] {
  const loops: GridRing[] = []
  const open: GridRing = []
  const placeOf = new Map<string, number>()
  for (const point of ring) {
    const key = `${point.x} ${point.y}`
    const place = placeOf.get(key)
    if (place !== undefined) {
      const loop = open.splice(place)
      for (const { x, y } of loop) placeOf.delete(`${x} ${y}`)
      if (loop.length > 2) loops.push(loop)
    }
    placeOf.set(key, open.length)
    open.push(point)
  }
  return [open, ...loops]
}

/** Loops that run the other way are holes that touch their ring; every hole goes to the smallest loop around it. */
function partedPieces(loops: readonly GridRing[], holes: readonly GridRing[]): Piece[] {
  const outer = loops.filter(loop => Clipper.area(loop) > 0).sort((a, b) => Clipper.area(a) - Clipper.area(b))
  const parts = outer.map(loop => [loop])
  for (const hole of [...loops.filter(loop => Clipper.area(loop) < 0), ...holes]) {
    // Snapping may leave a corner of the hole a millimetre outside its ring: the loop around the most corners has it.
    const held = outer.map(loop => hole.filter(({ x, y }) => sideOfRings([loop], x, y, 0) !== 'out').length)
    const most = Math.max(...held)
    if (most > 0) parts[held.indexOf(most)].push(hole)
  }
  return parts.map(pieceOf)
}

const turned = (ring: GridRing, direction: 1 | -1): GridRing =>
  Clipper.area(ring) * direction < 0 ? ring.toReversed() : ring
