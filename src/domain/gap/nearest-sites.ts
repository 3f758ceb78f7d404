/** The nearest station of every operator (G5). */
import { boxIndex } from '@/geometry/index/box-index'
import { geodesic } from '@/geometry/projection/geodesic'
import type { Position } from '../units'
import type { NearestSite } from './mark'

/** Stations as flat arrays, in step. Degrees. */
export interface SiteList {
  readonly siteCodes: readonly string[]
  readonly operators: readonly string[]
  readonly lon: Float64Array<ArrayBuffer>
  readonly lat: Float64Array<ArrayBuffer>
}

/** Metres of a degree of latitude at the equator, and a little less: no degree is shorter. */
const LEAST_DEGREE = 110_000

/** Ready for many places: one answer an operator, by name (code units); the first by code where two are as near. */
export function nearestSiteFinder(sites: SiteList): (from: Position) => NearestSite[] {
  const rows = new Map<string, number[]>()
  for (const [i, operator] of sites.operators.entries()) {
    if (Number.isNaN(sites.lon[i]) || Number.isNaN(sites.lat[i])) continue
    const own = rows.get(operator)
    if (own) own.push(i)
    else rows.set(operator, [i])
  }
  const indexes = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([operator, own]) => ({
      operator,
      own,
      index: boxIndex(own.map(i => pointBox(sites.lon[i], sites.lat[i]))),
    }))
  const measure = (from: Position, row: number) => geodesic(from, [sites.lon[row], sites.lat[row]])
  return from => {
    if (Number.isNaN(from[0]) || Number.isNaN(from[1])) return []
    return indexes.map(({ operator, own, index }) => {
      // Nearest in degrees is a good guess; whatever is truly nearer lies within its distance.
      const [guess] = index.nearest(from[0], from[1], 1)
      const reach = measure(from, own[guess]).distance
      const dLat = reach / LEAST_DEGREE + 1e-9
      const dLon = dLat / Math.cos((Math.min(89, Math.abs(from[1]) + dLat) * Math.PI) / 180)
      const box = { minX: from[0] - dLon, maxX: from[0] + dLon, minY: from[1] - dLat, maxY: from[1] + dLat }
      const near = [guess, ...index.search(box)].map(at => ({
        operator,
        siteCode: sites.siteCodes[own[at]],
        ...measure(from, own[at]),
      }))
      near.sort((a, b) => a.distance - b.distance || (a.siteCode < b.siteCode ? -1 : 1))
      const [{ siteCode, distance, bearing }] = near
      return { operator, siteCode, distanceM: distance, bearing }
    })
  }
}

const pointBox = (lon: number, lat: number) => ({ minX: lon, maxX: lon, minY: lat, maxY: lat })
