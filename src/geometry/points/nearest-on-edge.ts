import type { Position } from '../shapes'

/** Metres of a degree of latitude, about; only their proportion to those of longitude matters here. */
const DEGREE = 111_000

/** The point of an edge nearest to a place, degrees: on a plane that is true around the place. */
export function nearestOnEdge(place: Position, a: Position, b: Position): Position {
  const scale = DEGREE * Math.cos((place[1] * Math.PI) / 180)
  const [ax, ay] = [(a[0] - place[0]) * scale, (a[1] - place[1]) * DEGREE]
  const [dx, dy] = [(b[0] - a[0]) * scale, (b[1] - a[1]) * DEGREE]
  const length2 = dx * dx + dy * dy
  const t = length2 > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2)) : 0
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]
}
