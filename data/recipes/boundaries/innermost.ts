/**
 * The point of a ring that is furthest from its edge, to 1/256 of its size, by halving squares
 * (the method of mapbox/polylabel, without its queue: rings here are few).
 */
import { contains, nearestOnSegment } from './outline'
import type { Point } from './plane'

export function innermostPoint(ring: Point[]): Point {
  const xs = ring.map(p => p[0])
  const ys = ring.map(p => p[1])
  const x0 = Math.min(...xs)
  const y0 = Math.min(...ys)
  const size = Math.max(Math.max(...xs) - x0, Math.max(...ys) - y0)
  const depth = (p: Point) => {
    let least = Number.POSITIVE_INFINITY
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const q = nearestOnSegment(ring[j]!, ring[i]!, p)
      least = Math.min(least, Math.hypot(p[0] - q[0], p[1] - q[1]))
    }
    return contains(ring, p) ? least : -least
  }
  let best: Point = ring[0]!
  let deepest = Number.NEGATIVE_INFINITY
  let squares: Point[] = [[x0 + size / 2, y0 + size / 2]]
  for (let half = size / 2; half > size / 512; half /= 2) {
    const next: Point[] = []
    for (const centre of squares) {
      const d = depth(centre)
      if (d > deepest) [best, deepest] = [centre, d]
      if (d + half * Math.SQRT2 <= deepest) continue
      for (const dx of [-0.5, 0.5])
        for (const dy of [-0.5, 0.5]) next.push([centre[0] + dx * half, centre[1] + dy * half])
    }
    squares = next
  }
  return best
}
