/** The stretches of a line that lie in a clean area, or in any of several that overlap. */
import { type EdgeSlabs, slabOf, slabsContain } from '../index/edge-slabs'

interface Point {
  readonly x: number
  readonly y: number
}

export interface Stretch {
  readonly from: Point
  readonly to: Point
}

/** In the order of the line; stretches along a boundary count as inside or not as rounding has it. */
export function lineInside(line: readonly Point[], slabs: EdgeSlabs): Stretch[] {
  const found: Stretch[] = []
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i], line[i + 1]]
    const at = (t: number): Point => ({ x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) })
    const stops = [0, ...crossings(a, b, slabs), 1]
    for (let s = 0; s + 1 < stops.length; s++) {
      if (stops[s + 1] <= stops[s]) continue
      const middle = at((stops[s] + stops[s + 1]) / 2)
      if (slabsContain(slabs, middle.x, middle.y)) found.push({ from: at(stops[s]), to: at(stops[s + 1]) })
    }
  }
  return found
}

/** Parts of the way from a to b at which an edge is crossed, rising. */
function crossings(a: Point, b: Point, slabs: EdgeSlabs): number[] {
  const [minX, maxX] = [Math.min(a.x, b.x), Math.max(a.x, b.x)]
  if (slabs.entries.length === 0 || maxX < slabs.minX || minX > slabs.maxX) return []
  const minY = Math.min(a.y, b.y)
  const { x1, y1, x2, y2, top, starts, entries } = slabs
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const found = new Set<number>()
  const last = slabOf(slabs, maxX)
  for (let s = slabOf(slabs, minX); s <= last; s++) {
    for (let k = starts[s]; k < starts[s + 1]; k++) {
      const e = entries[k]
      // Sorted by height: from here on all lie below the line.
      if (top[e] < minY) break
      const [ex, ey] = [x2[e] - x1[e], y2[e] - y1[e]]
      const cross = dx * ey - dy * ex
      if (cross === 0) continue
      const t = ((x1[e] - a.x) * ey - (y1[e] - a.y) * ex) / cross
      const u = ((x1[e] - a.x) * dy - (y1[e] - a.y) * dx) / cross
      if (t > 0 && t < 1 && u >= 0 && u <= 1) found.add(t)
    }
  }
  return [...found].sort((p, q) => p - q)
}
