/**
 * The province as square cells: which lie inside the outline, and how far each is from the sea and from Laos.
 * Cell (column, row) has the number row × columns + column; rows run north. The rim of the grid is always outside.
 */
import { type Point, toPlane } from './plane'

export interface Grid {
  size: number
  x0: number
  y0: number
  columns: number
  rows: number
  /** 1 inside, one 4-connected piece. */
  inside: Uint8Array
}

export const cellCentre = (grid: Grid, cell: number): Point => [
  grid.x0 + ((cell % grid.columns) + 0.5) * grid.size,
  grid.y0 + (Math.floor(cell / grid.columns) + 0.5) * grid.size,
]

export const cellAt = (grid: Grid, [x, y]: Point): number =>
  Math.floor((y - grid.y0) / grid.size) * grid.columns + Math.floor((x - grid.x0) / grid.size)

export function gridOver(ring: Point[], size: number): Grid {
  const xs = ring.map(p => p[0])
  const ys = ring.map(p => p[1])
  const x0 = (Math.floor(Math.min(...xs) / size) - 3) * size
  const y0 = (Math.floor(Math.min(...ys) / size) - 3) * size
  const columns = Math.ceil((Math.max(...xs) - x0) / size) + 3
  const rows = Math.ceil((Math.max(...ys) - y0) / size) + 3
  const inside = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    const y = y0 + (row + 0.5) * size
    const crossings: number[] = []
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i]!
      const [bx, by] = ring[j]!
      if (ay > y !== by > y) crossings.push(((bx - ax) * (y - ay)) / (by - ay) + ax)
    }
    crossings.sort((a, b) => a - b)
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const from = Math.ceil((crossings[k]! - x0) / size - 0.5)
      const to = Math.floor((crossings[k + 1]! - x0) / size - 0.5)
      inside.fill(1, row * columns + from, row * columns + to + 1)
    }
  }
  const grid = { size, x0, y0, columns, rows, inside }
  trimCornerContacts(grid)
  keepLargestPiece(grid)
  return grid
}

/** Two inside cells that meet only at a corner would make the edge of the mask touch itself: drop one. */
function trimCornerContacts({ inside, columns, rows }: Grid): void {
  for (let again = true; again; ) {
    again = false
    for (let cell = 0; cell < columns * (rows - 1) - 1; cell++) {
      const [a, b, c, d] = [
        inside[cell],
        inside[cell + 1],
        inside[cell + columns],
        inside[cell + columns + 1],
      ]
      if (a === d && b === c && a !== b) {
        inside[a ? cell : cell + 1] = 0
        again = true
      }
    }
  }
}

function keepLargestPiece({ inside, columns }: Grid): void {
  const piece = new Int32Array(inside.length)
  let largest = 0
  let largestSize = 0
  let pieces = 0
  for (let start = 0; start < inside.length; start++) {
    if (!inside[start] || piece[start]) continue
    pieces++
    const queue = [start]
    piece[start] = pieces
    for (let i = 0; i < queue.length; i++)
      for (const next of [queue[i]! - 1, queue[i]! + 1, queue[i]! - columns, queue[i]! + columns])
        if (inside[next] && !piece[next]) {
          piece[next] = pieces
          queue.push(next)
        }
    if (queue.length > largestSize) [largest, largestSize] = [pieces, queue.length]
  }
  for (let cell = 0; cell < inside.length; cell++) if (piece[cell] !== largest) inside[cell] = 0
}

/** Metres from each inside cell to the nearest of the given edge points, to within a cell; Infinity beyond `reach`. */
export function distanceTo(grid: Grid, edge: Point[], reach: number): Float32Array {
  const { columns, inside, size } = grid
  const distance = new Float32Array(inside.length).fill(Number.POSITIVE_INFINITY)
  const span = Math.ceil(reach / size)
  for (const point of edge) {
    const centre = cellAt(grid, point)
    for (let dy = -span; dy <= span; dy++)
      for (let dx = -span; dx <= span; dx++) {
        const cell = centre + dy * columns + dx
        if (!inside[cell]) continue
        const [x, y] = cellCentre(grid, cell)
        const metres = Math.hypot(x - point[0], y - point[1])
        if (metres < reach && metres < distance[cell]!) distance[cell] = metres
      }
  }
  return distance
}

/** Points at most `gap` metres apart along an arc. */
export function densified(arc: Point[], gap: number): Point[] {
  return arc.flatMap((p, i) => {
    const q = arc[i + 1]
    if (!q) return [p]
    const parts = Math.ceil(Math.hypot(q[0] - p[0], q[1] - p[1]) / gap)
    return Array.from(
      { length: parts },
      (_, k): Point => [p[0] + ((q[0] - p[0]) * k) / parts, p[1] + ((q[1] - p[1]) * k) / parts],
    )
  })
}

/** West of this meridian the province's outer edge is the border with Laos; east of it, the sea. */
export const laosEndsAt = toPlane([105.4, 20])[0]
