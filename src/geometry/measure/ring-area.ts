import type { Ring } from '../shapes'

/**
 * Signed area of a closed or open ring in square units of its coordinates: positive where it runs counter-clockwise
 * with y upwards. NaN where a coordinate is NaN; 0 for fewer than three positions. Shoelace from the first position, so
 * that large coordinates cost no digits.
 */
export function ringArea(ring: Ring): number {
  if (ring.length < 3) return 0
  const [x0, y0] = ring[0]
  let twice = 0
  for (let i = 1; i + 1 < ring.length; i++) {
    twice += (ring[i][0] - x0) * (ring[i + 1][1] - y0) - (ring[i + 1][0] - x0) * (ring[i][1] - y0)
  }
  return twice / 2
}
