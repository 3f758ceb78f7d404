/** Between degrees (WGS 84) and any other plane that proj4 reads. */
import proj4 from 'proj4'
import type { Position } from '../shapes'

export interface CrsPlane {
  /** `true`: the plane is degrees themselves, and nothing is reckoned. */
  readonly isDegrees: boolean
  toDegrees(x: number, y: number): Position
  fromDegrees(lon: number, lat: number): Position
}

const DEGREES = 'EPSG:4326'

/** @throws Error where proj4 does not know the plane: whoever read the file has to have asked. */
export function crsPlane(crs: string): CrsPlane {
  if (crs === DEGREES) return { isDegrees: true, toDegrees: (x, y) => [x, y], fromDegrees: (x, y) => [x, y] }
  const between = proj4(DEGREES, crs)
  return {
    isDegrees: false,
    toDegrees: (x, y) => pair(between.inverse([x, y])),
    fromDegrees: (lon, lat) => pair(between.forward([lon, lat])),
  }
}

const pair = ([x, y]: readonly number[]): Position => [x, y]
