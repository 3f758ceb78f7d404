/**
 * Positions of a geometry file → WGS 84 degrees. GeoJSON is degrees by its standard, but departments export VN-2000
 * metres, and some programs write latitude first; the ranges tell which. One file is one system: the first position
 * that is a number decides, and what does not fit it is left for the checks to refuse.
 */
import type { Geometry } from 'geojson'
import type { Position } from '@/domain/units'
import { fromVn2000, isEasting, isNorthing } from '../checks/vn2000'
import type { Feature } from '../formats/format'
import type { CoordinateSystem } from '../import'

export interface ToDegrees {
  readonly system: CoordinateSystem
  readonly swapped: boolean
  readonly position: (raw: unknown) => Position
}

const NOWHERE: Position = [Number.NaN, Number.NaN]

const pair = (raw: unknown): readonly [number, number] | null =>
  Array.isArray(raw) && typeof raw[0] === 'number' && typeof raw[1] === 'number' ? [raw[0], raw[1]] : null

export function toDegrees(features: readonly Feature[]): ToDegrees {
  const first = features.map(({ geometry }) => firstPosition(geometry)).find(one => one !== null) ?? [105, 20]
  const [a, b] = first
  const build = (
    system: CoordinateSystem,
    swapped: boolean,
    of: (a: number, b: number) => Position,
  ): ToDegrees => ({
    system,
    swapped,
    position: raw => {
      const xy = pair(raw)
      return xy ? of(xy[0], xy[1]) : NOWHERE
    },
  })
  if (isEasting(a) && isNorthing(b)) return build('vn2000', false, fromVn2000)
  if (isNorthing(a) && isEasting(b)) return build('vn2000', true, (n, e) => fromVn2000(e, n))
  const latitudeFirst = a >= 8 && a <= 24 && b >= 102 && b <= 110
  return latitudeFirst
    ? build('wgs84-degrees', true, (lat, lon) => [lon, lat])
    : build('wgs84-degrees', false, (lon, lat) => [lon, lat])
}

function firstPosition(geometry: Geometry | null): readonly [number, number] | null {
  if (geometry === null || geometry.type === 'GeometryCollection') return null
  let at: unknown = geometry.coordinates
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0]
  return pair(at)
}
