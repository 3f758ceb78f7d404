/**
 * A commune as an ellipse: how far a point is from it, as squared Mahalanobis distance (0 at the centre, 1 on the
 * rim).
 *
 * Two centroids of the facts can lie so close that one falls deep in the other's ellipse (a town and the commune that
 * wraps round it). The smaller ellipse is then set off, away from the other centroid, but never so far that it loses
 * its own.
 */
import type { CommuneFacts } from './facts'
import { type Point, toPlane } from './plane'

export type Ellipse = (x: number, y: number) => number

/** Within this squared distance a foreign centroid is too deep inside. */
const deep = 0.7
/** How far from its own centroid an ellipse may be set off, in half-axes. */
const leash = 0.55

export function ellipsesOf(communes: CommuneFacts[]): Ellipse[] {
  const centres = communes.map(({ lon, lat }) => toPlane([lon, lat]))
  return communes.map((commune, i) => {
    const own = centres[i]!
    const plain = ellipse(commune, own)
    const intruder = centres.find(
      ([x, y], j) => j !== i && communes[j]!.areaKm2 > commune.areaKm2 && plain(x, y) < deep,
    )
    if (!intruder) return plain
    const away: Point = [own[0] - intruder[0], own[1] - intruder[1]]
    const share = leash / Math.sqrt(plain(own[0] + away[0], own[1] + away[1]))
    return ellipse(commune, [own[0] + away[0] * share, own[1] + away[1] * share])
  })
}

function ellipse(commune: CommuneFacts, [cx, cy]: Point): Ellipse {
  const bearing = (commune.bearingDeg * Math.PI) / 180
  const [ux, uy] = [Math.sin(bearing), Math.cos(bearing)]
  const major = commune.majorKm * 1000
  const minor = commune.minorKm * 1000
  return (x, y) => {
    const along = ((x - cx) * ux + (y - cy) * uy) / major
    const across = ((y - cy) * ux - (x - cx) * uy) / minor
    return along * along + across * across
  }
}
