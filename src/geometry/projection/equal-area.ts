/**
 * The metric plane in which areas are measured: Lambert's cylindrical equal-area projection of the WGS 84 ellipsoid
 * (Snyder 1987, Map Projections: A Working Manual, USGS PP 1395, equations 3-12, 3-16 and 10-13 to 10-15).
 *
 * The area of a region of the ellipsoid is exact in the plane. What is not exact is an edge: the plane joins two
 * vertices by its own straight line, GeoJSON by a straight line in degrees. The two part by about
 * R·tan φ·(Δφ)²/8 at most: 1 cm for an edge that spans 1 km of latitude at 20° N, 0.9 m for one of 10 km, nothing for
 * edges along a meridian or a parallel. Neighbours that share vertices share the edge, so nothing overlaps or gapes.
 */

import type { Position } from '../shapes'
import { ECCENTRICITY, ECCENTRICITY_2, RADIANS, SEMI_MAJOR } from './wgs84'

/** x depends on longitude alone and y on latitude alone, so each has a function of its own. Metres and degrees. */
export interface Plane {
  x(lon: number): number
  y(lat: number): number
  lon(x: number): number
  lat(y: number): number
  forward(position: Position): Position
  inverse(point: Position): Position
}

export interface EqualAreaOptions {
  /** Degrees. Distances are true along this parallel; 20° N runs through the province. */
  readonly standardParallel?: number
  /** Degrees. x = 0. */
  readonly centralMeridian?: number
  /** Degrees. y = 0: near the data, so that coordinates stay small. */
  readonly originLatitude?: number
}

/** Latitudes outside −90…90 have no place in the plane and come out as NaN; longitudes are not wrapped. */
export function equalAreaPlane(options: EqualAreaOptions = {}): Plane {
  const { standardParallel = 20, centralMeridian = 105, originLatitude = 20 } = options
  const sinS = Math.sin(standardParallel * RADIANS)
  const k0 = Math.cos(standardParallel * RADIANS) / Math.sqrt(1 - ECCENTRICITY_2 * sinS * sinS)
  const perDegree = SEMI_MAJOR * k0 * RADIANS
  const perQ = SEMI_MAJOR / (2 * k0)
  const y0 = perQ * authalicQ(originLatitude)
  const plane: Plane = {
    x: lon => (lon - centralMeridian) * perDegree,
    y: lat => perQ * authalicQ(lat) - y0,
    lon: x => centralMeridian + x / perDegree,
    lat: y => latitudeOfQ((y + y0) / perQ),
    forward: ([lon, lat]) => [plane.x(lon), plane.y(lat)],
    inverse: ([x, y]) => [plane.lon(x), plane.lat(y)],
  }
  return plane
}

/** The plane of the province, for whoever has no reason to choose another. */
export const provincePlane: Plane = equalAreaPlane()

/** Snyder's q (3-12): proportional to the area between the equator and the parallel. */
function authalicQ(lat: number): number {
  if (!(Math.abs(lat) <= 90)) return Number.NaN
  const sin = Math.sin(lat * RADIANS)
  const es = ECCENTRICITY * sin
  return (
    (1 - ECCENTRICITY_2) * (sin / (1 - es * es) - (1 / (2 * ECCENTRICITY)) * Math.log((1 - es) / (1 + es)))
  )
}

const POLE_Q = authalicQ(90)

/** The iteration 3-16: each step squares the error, so it ends in four or five. */
function latitudeOfQ(q: number): number {
  if (!(Math.abs(q) < POLE_Q)) return Math.abs(q) < POLE_Q * (1 + 1e-12) ? Math.sign(q) * 90 : Number.NaN
  let phi = Math.asin(q / 2)
  for (let i = 0; i < 30; i++) {
    const es = ECCENTRICITY * Math.sin(phi)
    const w = 1 - es * es
    const step =
      ((w * w) / (2 * Math.cos(phi))) *
      (q / (1 - ECCENTRICITY_2) -
        Math.sin(phi) / w +
        (1 / (2 * ECCENTRICITY)) * Math.log((1 - es) / (1 + es)))
    phi += step
    if (Math.abs(step) < 1e-15) break
  }
  return phi / RADIANS
}
