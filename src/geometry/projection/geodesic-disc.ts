/** A disc on the ellipsoid as a polygon: what a mast reaches, before terrain has its say. */

import type { Polygon, Position } from '../shapes'
import { destination } from './geodesic'

/**
 * The polygon of the points `radius` metres from `centre` (degrees): counter-clockwise, closed, `corners` vertices
 * (64 by default: its area is 0.16 % below the circle's).
 */
export function geodesicDisc(centre: Position, radius: number, corners = 64): Polygon {
  const ring: Position[] = []
  for (let i = 0; i < corners; i++) ring.push(destination(centre, 360 - (i * 360) / corners, radius))
  ring.push(ring[0])
  return [ring]
}
