/** A signal raster cut off at its minimum: one byte a pixel, light enough to be moved to another thread (C10). */
import type { SignalRaster, Technology } from '../dataset/records'

/** dBm a technology; a technology without one has no rasters that count. */
export type SignalMinimum = Readonly<Partial<Record<Technology, number>>>

export interface RasterMask
  extends Pick<
    SignalRaster,
    | 'operator'
    | 'technology'
    | 'width'
    | 'height'
    | 'crs'
    | 'originX'
    | 'originY'
    | 'pixelWidth'
    | 'pixelHeight'
  > {
  /** 1 = at or above the minimum; 0 = below, or no data. Row by row from the origin. */
  readonly mask: Uint8Array<ArrayBuffer>
}

/** `null` where the technology has no minimum. */
export function rasterMask(raster: SignalRaster, minimum: SignalMinimum): RasterMask | null {
  const { operator, technology, width, height, crs, originX, originY, pixelWidth, pixelHeight, dbm } = raster
  const least = minimum[technology]
  if (least === undefined) return null
  const mask = new Uint8Array(width * height)
  // NaN is not at or above anything.
  for (let i = 0; i < mask.length; i++) mask[i] = dbm[i] >= least ? 1 : 0
  return { operator, technology, width, height, crs, originX, originY, pixelWidth, pixelHeight, mask }
}
