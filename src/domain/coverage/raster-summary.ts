/**
 * What a signal raster says of every commune, pixel by pixel: quick, and good to the size of a pixel. The table of
 * coverage takes the exact outline instead (C10, C11).
 */
import { gridPosition, ringsOfRegion } from '@/geometry/clipping/region'
import { regionOfPacked } from '@/geometry/clipping/region-of'
import type { PackedPolygons } from '@/geometry/packed-polygons'
import { provincePlane } from '@/geometry/projection/equal-area'
import { PIXEL_BLOCK, placedRaster } from '@/geometry/rasters/raster-frame'
import { scanRings } from '@/geometry/rasters/scan-rings'
import type { SignalRaster } from '../dataset/records'

export interface RasterSummary {
  /** By commune, km² of pixels whose centre lies in it; beside the raster pixels are thought on. NaN: no boundary. */
  readonly areaKm2: Float64Array<ArrayBuffer>
  /** Of it, km² at or above the minimum. */
  readonly coveredKm2: Float64Array<ArrayBuffer>
  /** Of it, km² for which the raster has a value. */
  readonly knownKm2: Float64Array<ArrayBuffer>
}

/** `communes`: degrees. `onProgress` gets 0…1, rising. */
export function rasterSummary(
  raster: SignalRaster,
  minimumDbm: number,
  communes: PackedPolygons,
  onProgress: (share: number) => void = () => {},
): RasterSummary {
  const n = communes.itemEnds.length
  const [areaKm2, coveredKm2, knownKm2] = [0, 1, 2].map(() => new Float64Array(n).fill(Number.NaN))
  const { width, height, dbm } = raster
  const { toPixel, pixelArea } = placedRaster(raster)
  for (let c = 0; c < n; c++) {
    const rings = ringsOfRegion(regionOfPacked(communes, c, provincePlane)).map(ring => {
      const pixels = new Float64Array(2 * ring.length)
      for (const [i, { x, y }] of ring.entries()) {
        const [lon, lat] = gridPosition(provincePlane, x, y)
        pixels.set(toPixel(lon, lat), 2 * i)
      }
      return pixels
    })
    if (rings.length === 0) continue
    let [area, covered, known] = [0, 0, 0]
    scanRings(rings, (row, from, to) => {
      for (let start = from; start < to; ) {
        // Pixels of one block are equal, so they are counted and not summed.
        const end = Math.min(to, (Math.floor(start / PIXEL_BLOCK) + 1) * PIXEL_BLOCK)
        const size = pixelArea(start, row)
        area += size * (end - start)
        if (row >= 0 && row < height) {
          let [above, valued] = [0, 0]
          const stop = row * width + Math.min(end, width)
          for (let at = row * width + Math.max(start, 0); at < stop; at++) {
            const value = dbm[at]
            if (value >= minimumDbm) above++
            if (!Number.isNaN(value)) valued++
          }
          covered += size * above
          known += size * valued
        }
        start = end
      }
    })
    areaKm2[c] = area / 1e6
    coveredKm2[c] = covered / 1e6
    knownKm2[c] = known / 1e6
    if (c % 16 === 15) onProgress((c + 1) / n)
  }
  onProgress(1)
  return { areaKm2, coveredKm2, knownKm2 }
}
