/**
 * VN-2000 metres ↔ WGS 84 degrees: Thanh Hóa (EPSG:5897, central meridian 105°, 3° zone) and the zones of neighbours.
 * The seven-parameter shift matters: without it points move by about 224 m. Control: 105.776 E 19.807 N ↔
 * E 581102.9 N 2191077.0.
 */
import proj4 from 'proj4'
import type { Position } from '@/domain/units'

/** Datum of VN-2000 as proj4 reads it, behind any projection or none. */
export const VN2000_DATUM =
  '+ellps=WGS84 ' +
  '+towgs84=-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278 +no_defs'

/** A zone by its central meridian in degrees; `scale` 0.9999 in zones of 3°, 0.9996 in those of 6°. */
export const vn2000Zone = (meridian: number, scale = 0.9999): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=${scale} +x_0=500000 +y_0=0 +units=m ${VN2000_DATUM}`

/** The zone of Thanh Hóa. */
export const OWN_MERIDIAN = 105

const converter = proj4('EPSG:4326', vn2000Zone(OWN_MERIDIAN))

/** Easting and northing in metres → longitude and latitude in degrees. */
export function fromVn2000(easting: number, northing: number): Position {
  const [lon, lat] = converter.inverse([easting, northing])
  return [lon!, lat!]
}

/** Longitude and latitude in degrees → easting and northing in metres. */
export function toVn2000(lon: number, lat: number): readonly [easting: number, northing: number] {
  const [easting, northing] = converter.forward([lon, lat])
  return [easting!, northing!]
}

/** Metres that can be an easting or a northing of the province or its surroundings; the two never overlap. */
export const isEasting = (value: number): boolean => value >= 330_000 && value <= 720_000
export const isNorthing = (value: number): boolean => value >= 2_030_000 && value <= 2_390_000
