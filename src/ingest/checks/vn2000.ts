/**
 * VN-2000 metres of Thanh Hóa (EPSG:5897, central meridian 105°, 3° zone) ↔ WGS 84 degrees. The seven-parameter shift
 * matters: without it points move by about 224 m. Control: 105.776 E 19.807 N ↔ E 581102.9 N 2191077.0.
 */
import proj4 from 'proj4'
import type { Position } from '@/domain/units'

const EPSG_5897 =
  '+proj=tmerc +lat_0=0 +lon_0=105 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 ' +
  '+towgs84=-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278 +units=m +no_defs'

const converter = proj4('EPSG:4326', EPSG_5897)

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
