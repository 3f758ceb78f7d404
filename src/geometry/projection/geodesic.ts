/**
 * Distances and bearings on the WGS 84 ellipsoid: Vincenty's formulae (Survey Review XXIII (176), 1975, pp. 88–93),
 * right to half a millimetre. The spherical formula is here too, for where thousands of distances need only be
 * compared.
 */

import type { Position } from '../shapes'
import { FLATTENING, MEAN_RADIUS, RADIANS, SEMI_MAJOR, SEMI_MINOR } from './wgs84'

export interface Geodesic {
  /** Metres. */
  readonly distance: number
  /** Degrees clockwise from north, 0 ≤ bearing < 360, at the first point. 0 where the points are the same. */
  readonly bearing: number
}

const UNIT_2 = (SEMI_MAJOR * SEMI_MAJOR - SEMI_MINOR * SEMI_MINOR) / (SEMI_MINOR * SEMI_MINOR)

/**
 * The shortest way between two positions in degrees. The iteration does not settle for points nearly opposite on the
 * globe; then, and only then, the sphere's figure is given (within 0.6 %). NaN in, NaN out.
 */
export function geodesic(from: Position, to: Position): Geodesic {
  const L = (to[0] - from[0]) * RADIANS
  const u1 = Math.atan((1 - FLATTENING) * Math.tan(from[1] * RADIANS))
  const u2 = Math.atan((1 - FLATTENING) * Math.tan(to[1] * RADIANS))
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)]
  let lambda = L
  for (let i = 0; i < 100; i++) {
    const sinL = Math.sin(lambda)
    const cosL = Math.cos(lambda)
    const east = cosU2 * sinL
    const north = cosU1 * sinU2 - sinU1 * cosU2 * cosL
    const sinSigma = Math.hypot(east, north)
    if (sinSigma === 0) return { distance: 0, bearing: 0 }
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosL
    const sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (cosU1 * cosU2 * sinL) / sinSigma
    const cos2Alpha = 1 - sinAlpha * sinAlpha
    // Both on the equator: the middle of the arc has no latitude to speak of, and the term vanishes.
    const cos2M = cos2Alpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cos2Alpha
    const C = (FLATTENING / 16) * cos2Alpha * (4 + FLATTENING * (4 - 3 * cos2Alpha))
    const previous = lambda
    lambda =
      L +
      (1 - C) *
        FLATTENING *
        sinAlpha *
        (sigma + C * sinSigma * (cos2M + C * cosSigma * (2 * cos2M * cos2M - 1)))
    if (Math.abs(lambda - previous) < 1e-12) {
      const { A, delta } = arcTerms(cos2Alpha, sinSigma, cosSigma, cos2M)
      return { distance: SEMI_MINOR * A * (sigma - delta), bearing: compass(Math.atan2(east, north)) }
    }
  }
  return { distance: sphericalDistance(from, to), bearing: sphericalBearing(from, to) }
}

/** Where one arrives from a position (degrees) by a bearing (degrees) and a distance (metres). */
export function destination(from: Position, bearing: number, distance: number): Position {
  const [sinA, cosA] = [Math.sin(bearing * RADIANS), Math.cos(bearing * RADIANS)]
  const tanU = (1 - FLATTENING) * Math.tan(from[1] * RADIANS)
  const cosU = 1 / Math.hypot(1, tanU)
  const sinU = tanU * cosU
  const sigma1 = Math.atan2(tanU, cosA)
  const sinAlpha = cosU * sinA
  const cos2Alpha = 1 - sinAlpha * sinAlpha
  const { A } = arcTerms(cos2Alpha, 0, 1, 0)
  let sigma = distance / (SEMI_MINOR * A)
  let cos2M = 0
  for (let i = 0; i < 100; i++) {
    cos2M = Math.cos(2 * sigma1 + sigma)
    const { delta } = arcTerms(cos2Alpha, Math.sin(sigma), Math.cos(sigma), cos2M)
    const previous = sigma
    sigma = distance / (SEMI_MINOR * A) + delta
    if (Math.abs(sigma - previous) < 1e-13) break
  }
  cos2M = Math.cos(2 * sigma1 + sigma)
  const [sinS, cosS] = [Math.sin(sigma), Math.cos(sigma)]
  const t = sinU * sinS - cosU * cosS * cosA
  const lat = Math.atan2(sinU * cosS + cosU * sinS * cosA, (1 - FLATTENING) * Math.hypot(sinAlpha, t))
  const lambda = Math.atan2(sinS * sinA, cosU * cosS - sinU * sinS * cosA)
  const C = (FLATTENING / 16) * cos2Alpha * (4 + FLATTENING * (4 - 3 * cos2Alpha))
  const L =
    lambda -
    (1 - C) * FLATTENING * sinAlpha * (sigma + C * sinS * (cos2M + C * cosS * (2 * cos2M * cos2M - 1)))
  return [from[0] + L / RADIANS, lat / RADIANS]
}

/** Haversine on the mean sphere, metres. Within 0.6 % of the ellipsoid anywhere, about 0.3 % in the province. */
export function sphericalDistance(from: Position, to: Position): number {
  const sinLat = Math.sin(((to[1] - from[1]) * RADIANS) / 2)
  const sinLon = Math.sin(((to[0] - from[0]) * RADIANS) / 2)
  const h = sinLat * sinLat + Math.cos(from[1] * RADIANS) * Math.cos(to[1] * RADIANS) * sinLon * sinLon
  return 2 * MEAN_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}

function sphericalBearing(from: Position, to: Position): number {
  const d = (to[0] - from[0]) * RADIANS
  const [phi1, phi2] = [from[1] * RADIANS, to[1] * RADIANS]
  const north = Math.cos(phi1) * Math.sin(phi2) - Math.sin(phi1) * Math.cos(phi2) * Math.cos(d)
  return compass(Math.atan2(Math.sin(d) * Math.cos(phi2), north))
}

/** Vincenty's A and Δσ (equations 3, 4 and 6). */
function arcTerms(cos2Alpha: number, sinSigma: number, cosSigma: number, cos2M: number) {
  const u2 = cos2Alpha * UNIT_2
  const A = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)))
  const B = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))
  const c = cosSigma * (2 * cos2M * cos2M - 1)
  const d = (B / 6) * cos2M * (4 * sinSigma * sinSigma - 3) * (4 * cos2M * cos2M - 3)
  return { A, delta: B * sinSigma * (cos2M + (B / 4) * (c - d)) }
}

const compass = (radians: number): number => (radians / RADIANS + 360) % 360
