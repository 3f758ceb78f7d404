/** A grid of received power as a file holds it, before anybody has said whose it is. */
import type { CoordinateSystem } from '../import'

export interface GridContent {
  readonly width: number
  readonly height: number
  /** As proj4 reads it; `EPSG:4326`: degrees. */
  readonly crs: string
  readonly system: CoordinateSystem
  /** Outer corner of the first pixel and size of a pixel, in the plane of `crs`. */
  readonly originX: number
  readonly originY: number
  readonly pixelWidth: number
  readonly pixelHeight: number
  /** Row by row from the origin, dBm; NaN: no data. */
  readonly dbm: Float32Array
}
