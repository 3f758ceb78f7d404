/** Which villages or schools lie in which uncovered piece (G3). */
import type { Piece } from '@/geometry/clipping/connected-pieces'
import { GRID, type GridRing, gridPoint } from '@/geometry/clipping/region'
import { boxIndex } from '@/geometry/index/box-index'
import { sideOfRings } from '@/geometry/points/side-of-rings'
import { provincePlane } from '@/geometry/projection/equal-area'
import type { CoveragePoints } from '../coverage/coverage-input'

/** A piece with the row of its commune. */
export interface CommunePiece extends Piece {
  readonly commune: number
}

/** 1 mm, as in C5. */
const TOLERANCE = 0.001 / GRID

/**
 * Rows of `points` in each piece. A point lies in one piece at most: on a boundary between communes the commune of its
 * record has it, else the first. A point on the edge of what is covered is covered (C5). `layers`: for every group of
 * operators and commune the rings near it.
 */
export function placesInPieces(
  points: CoveragePoints,
  pieces: readonly CommunePiece[],
  layers: readonly GridRing[][][],
): number[][] {
  const xy = Array.from(points.lon, (lon, i) => gridPoint(provincePlane, lon, points.lat[i]))
  const located = xy.flatMap(({ x, y }, i) => (Number.isNaN(x) || Number.isNaN(y) ? [] : [i]))
  const index = boxIndex(located.map(i => ({ minX: xy[i].x, maxX: xy[i].x, minY: xy[i].y, maxY: xy[i].y })))
  const claim = new Int32Array(xy.length).fill(-1)
  const strength = new Uint8Array(xy.length)
  for (const [p, piece] of pieces.entries()) {
    for (const at of index.search(outerBox(piece.rings[0]))) {
      const i = located[at]
      const { x, y } = xy[i]
      const side = sideOfRings(piece.rings, x, y, TOLERANCE)
      if (side === 'out') continue
      if (side === 'near' && layers.every(layer => covers(layer[piece.commune], x, y))) continue
      const claimed = (side === 'in' ? 3 : 1) + (points.communeIndex[i] === piece.commune ? 1 : 0)
      if (claimed <= strength[i]) continue
      strength[i] = claimed
      claim[i] = p
    }
  }
  const found: number[][] = pieces.map(() => [])
  for (const [i, p] of claim.entries()) if (p >= 0) found[p].push(i)
  return found
}

const covers = (rings: readonly GridRing[], x: number, y: number): boolean =>
  sideOfRings(rings, x, y, TOLERANCE) !== 'out'

function outerBox(ring: GridRing) {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of ring) {
    minX = Math.min(minX, x)
    maxX = Math.max(maxX, x)
    minY = Math.min(minY, y)
    maxY = Math.max(maxY, y)
  }
  return {
    minX: minX - TOLERANCE,
    minY: minY - TOLERANCE,
    maxX: maxX + TOLERANCE,
    maxY: maxY + TOLERANCE,
  }
}
