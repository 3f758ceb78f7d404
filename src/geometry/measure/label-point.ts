/**
 * The place to write a name: the pole of inaccessibility, the inside point farthest from the boundary. Quadtree of
 * cells, best first, after V. Agafonkin's polylabel (2016), with its bound: no point of a cell is farther from the
 * boundary than the cell's centre by more than half its diagonal.
 */
import { type Plane, provincePlane } from '../projection/equal-area'
import type { MultiPolygon, Position, Ring } from '../shapes'
import { boundingBox } from './bounding-box'

interface Cell {
  readonly x: number
  readonly y: number
  readonly half: number
  /** Signed distance of the centre to the boundary, negative outside. */
  readonly distance: number
  /** The largest distance that a point of the cell can have. */
  readonly bound: number
}

export interface LabelPoint {
  /** Degrees. */
  readonly position: Position
  /** Metres to the nearest boundary. */
  readonly room: number
}

/** `precision` in metres: how much room may be missed. `null` where the polygons enclose nothing. */
export function labelPoint(
  polygons: MultiPolygon,
  { precision = 50, plane = provincePlane }: { readonly precision?: number; readonly plane?: Plane } = {},
): LabelPoint | null {
  const shape = polygons.map(polygon => polygon.map(ring => ring.map(plane.forward)))
  const box = boundingBox(shape)
  const size = Math.min(box.maxX - box.minX, box.maxY - box.minY)
  if (!(size > 0)) return null
  const cell = (x: number, y: number, half: number): Cell => {
    const distance = signedDistance(shape, x, y)
    return { x, y, half, distance, bound: distance + half * Math.SQRT2 }
  }
  const queue: Cell[] = []
  for (let x = box.minX; x < box.maxX; x += size) {
    for (let y = box.minY; y < box.maxY; y += size) push(queue, cell(x + size / 2, y + size / 2, size / 2))
  }
  let best = queue[0]
  for (let top = pop(queue); top !== undefined; top = pop(queue)) {
    if (top.distance > best.distance) best = top
    if (top.bound - best.distance <= precision && best.distance > 0) break
    const half = top.half / 2
    // A sliver may hide between the centres of all cells; below a millimetre there is nothing to label.
    if (half < 0.001) break
    for (const [sx, sy] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const) {
      push(queue, cell(top.x + sx * half, top.y + sy * half, half))
    }
  }
  return best.distance > 0 ? { position: plane.inverse([best.x, best.y]), room: best.distance } : null
}

function signedDistance(shape: readonly (readonly Ring[])[], x: number, y: number): number {
  let inside = false
  let nearest = Infinity
  for (const polygon of shape) {
    for (const ring of polygon) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [ax, ay] = ring[j]
        const [bx, by] = ring[i]
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
        const dx = bx - ax
        const dy = by - ay
        const length2 = dx * dx + dy * dy
        const t = length2 > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2)) : 0
        const away = (ax + t * dx - x) ** 2 + (ay + t * dy - y) ** 2
        if (away < nearest) nearest = away
      }
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest)
}

/** A binary heap, largest bound on top. */
function push(heap: Cell[], cell: Cell): void {
  let i = heap.push(cell) - 1
  while (i > 0) {
    const parent = (i - 1) >> 1
    if (heap[parent].bound >= cell.bound) break
    heap[i] = heap[parent]
    i = parent
  }
  heap[i] = cell
}

function pop(heap: Cell[]): Cell | undefined {
  const top = heap[0]
  const last = heap.pop()
  if (last === undefined || heap.length === 0) return top
  let i = 0
  while (2 * i + 1 < heap.length) {
    let child = 2 * i + 1
    if (child + 1 < heap.length && heap[child + 1].bound > heap[child].bound) child++
    if (heap[child].bound <= last.bound) break
    heap[i] = heap[child]
    i = child
  }
  heap[i] = last
  return top
}
