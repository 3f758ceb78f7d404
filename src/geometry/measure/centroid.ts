import { type Plane, provincePlane } from '../projection/equal-area'
import type { MultiPolygon, Position } from '../shapes'

/**
 * The centre of area, degrees in and out, computed in the metric plane. It may lie outside a crescent; for a place to
 * write a name take `labelPoint`. `null` where the polygons enclose no area. Valid polygons are expected; which way
 * their rings run does not matter.
 */
export function centroid(polygons: MultiPolygon, plane: Plane = provincePlane): Position | null {
  const origin = polygons[0]?.[0]?.[0]
  if (origin === undefined) return null
  const [x0, y0] = plane.forward(origin)
  let [area, momentX, momentY] = [0, 0, 0]
  for (const polygon of polygons) {
    for (const [r, ring] of polygon.entries()) {
      const points = ring.map(position => plane.forward(position))
      let [ringTwice, ringX, ringY] = [0, 0, 0]
      for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
        const [ax, ay] = [points[j][0] - x0, points[j][1] - y0]
        const [bx, by] = [points[i][0] - x0, points[i][1] - y0]
        const cross = ax * by - bx * ay
        ringTwice += cross
        ringX += (ax + bx) * cross
        ringY += (ay + by) * cross
      }
      const sign = Math.sign(ringTwice) * (r === 0 ? 1 : -1)
      area += sign * ringTwice
      momentX += sign * ringX
      momentY += sign * ringY
    }
  }
  if (!(area > 0)) return null
  return plane.inverse([x0 + momentX / (3 * area), y0 + momentY / (3 * area)])
}
