/** The coordinate system of a GeoTIFF by its GeoKeys, as proj4 reads it. */
import { VN2000_DATUM, vn2000Zone } from '../checks/vn2000'
import type { CoordinateSystem } from '../import'

export interface GridCrs {
  readonly crs: string
  readonly system: CoordinateSystem
}

/** Central meridians of the 3° zones of VN-2000 by EPSG code. */
const ZONES_3: Readonly<Record<number, number>> = {
  5896: 102,
  5897: 105,
  5898: 108,
  5899: 107.75,
  9205: 103,
  9206: 104,
  9207: 104.5,
  9208: 104.75,
  9209: 105.5,
  9210: 105.75,
  9211: 106,
  9212: 106.25,
  9213: 106.5,
  9214: 107,
  9215: 107.25,
  9216: 107.5,
  9217: 108.25,
  9218: 108.5,
}
const ZONES_6: Readonly<Record<number, number>> = { 3405: 105, 3406: 111 }
const WGS84 = 4326
const VN2000 = 4756
const USER_DEFINED = 32767
const TRANSVERSE_MERCATOR = 1
const METRE = 9001

/** The keys that are looked at, by their names in the library. */
export interface GeoKeys {
  readonly GeographicTypeGeoKey?: unknown
  readonly ProjectedCSTypeGeoKey?: unknown
  readonly ProjCoordTransGeoKey?: unknown
  readonly ProjNatOriginLongGeoKey?: unknown
  readonly ProjNatOriginLatGeoKey?: unknown
  readonly ProjScaleAtNatOriginGeoKey?: unknown
  readonly ProjFalseEastingGeoKey?: unknown
  readonly ProjFalseNorthingGeoKey?: unknown
  readonly ProjLinearUnitsGeoKey?: unknown
}

/** `null`: none that is known here. */
export function gridCrs(keys: GeoKeys): GridCrs | null {
  const projected = keys.ProjectedCSTypeGeoKey
  if (projected === undefined || projected === 0) return geographic(keys.GeographicTypeGeoKey)
  if (typeof projected !== 'number') return null
  if (projected === USER_DEFINED) return userDefined(keys)
  const three = ZONES_3[projected]
  if (three !== undefined) return { crs: vn2000Zone(three), system: 'vn2000' }
  const six = ZONES_6[projected]
  if (six !== undefined) return { crs: vn2000Zone(six, 0.9996), system: 'vn2000' }
  if (projected === 32648 || projected === 32649)
    return { crs: `+proj=utm +zone=${projected - 32600} +datum=WGS84 +units=m +no_defs`, system: 'utm' }
  return null
}

/** What the file calls its system, for the person: "EPSG:32650". */
export function crsWords(keys: GeoKeys): string {
  const { ProjectedCSTypeGeoKey: projected, GeographicTypeGeoKey: geographic } = keys
  const code = typeof projected === 'number' && projected !== 0 ? projected : geographic
  return typeof code !== 'number' ? '?' : code === USER_DEFINED ? 'user-defined' : `EPSG:${code}`
}

function geographic(code: unknown): GridCrs | null {
  if (code === WGS84) return { crs: 'EPSG:4326', system: 'wgs84-degrees' }
  if (code === VN2000) return { crs: `+proj=longlat ${VN2000_DATUM}`, system: 'vn2000' }
  return null
}

/** A zone spelt out instead of named: programs of the country write VN-2000 so. The datum must be one of the two. */
function userDefined(keys: GeoKeys): GridCrs | null {
  const { GeographicTypeGeoKey: datum, ProjCoordTransGeoKey: kind, ProjLinearUnitsGeoKey: unit } = keys
  const number = (value: unknown, absent: number) => (value === undefined ? absent : Number(value))
  const meridian = number(keys.ProjNatOriginLongGeoKey, Number.NaN)
  const scale = number(keys.ProjScaleAtNatOriginGeoKey, 1)
  const origin = number(keys.ProjNatOriginLatGeoKey, 0)
  const east = number(keys.ProjFalseEastingGeoKey, 0)
  const north = number(keys.ProjFalseNorthingGeoKey, 0)
  const known = datum === WGS84 || datum === VN2000
  if (kind !== TRANSVERSE_MERCATOR || !known || (unit !== undefined && unit !== METRE)) return null
  if (![meridian, scale, origin, east, north].every(Number.isFinite)) return null
  const ellipsoid = datum === VN2000 ? VN2000_DATUM : '+datum=WGS84 +no_defs'
  return {
    crs: `+proj=tmerc +lat_0=${origin} +lon_0=${meridian} +k=${scale} +x_0=${east} +y_0=${north} +units=m ${ellipsoid}`,
    system: datum === VN2000 ? 'vn2000' : 'utm',
  }
}
