/**
 * One point inside an area that stands for it, cheaply: its centre of area where that lies inside, else the middle of
 * the widest stretch of the level line through it. For a place to write a name take `labelPoint`.
 */
import { sideOfRings } from '../points/side-of-rings'

interface Point {
  readonly x: number
  readonly y: number
}

/** Open rings of a clean area: outer rings counter-clockwise, holes clockwise. `null` where they enclose nothing. */
export function innerPoint(rings: readonly (readonly Point[])[]): Point | null {
  const origin = rings[0]?.[0]
  if (origin === undefined) return null
  let [area, momentX, momentY] = [0, 0, 0]
  for (const ring of rings) {
    let a = ring[ring.length - 1]
    for (const b of ring) {
      const [ax, ay, bx, by] = [a.x - origin.x, a.y - origin.y, b.x - origin.x, b.y - origin.y]
      const cross = ax * by - bx * ay
      area += cross
      momentX += (ax + bx) * cross
      momentY += (ay + by) * cross
      a = b
    }
  }
  if (!(area > 0)) return null
  const centre = { x: origin.x + momentX / (3 * area), y: origin.y + momentY / (3 * area) }
  if (sideOfRings(rings, centre.x, centre.y, 0) === 'in') return centre
  const crossings = rings.flatMap(ring => crossingsOf(ring, centre.y)).sort((a, b) => a - b)
  let widest = { x: centre.x, width: -1 }
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const width = crossings[i + 1] - crossings[i]
    if (width > widest.width) widest = { x: (crossings[i] + crossings[i + 1]) / 2, width }
  }
  return { x: widest.x, y: centre.y }
}

function crossingsOf(ring: readonly Point[], y: number): number[] {
  const found: number[] = []
  let a = ring[ring.length - 1]
  for (const b of ring) {
    if (a.y <= y !== b.y <= y) found.push(a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y))
    a = b
  }
  return found
}
