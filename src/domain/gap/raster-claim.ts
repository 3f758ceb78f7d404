/** Whether a signal raster claims the place of a mark (G11): its point, or the greater part of its line or area. */
import { gridPosition } from '@/geometry/clipping/region'
import { provincePlane } from '@/geometry/projection/equal-area'
import { placedRaster } from '@/geometry/rasters/raster-frame'
import { scanRings } from '@/geometry/rasters/scan-rings'
import type { SignalRaster } from '../dataset/records'
import type { GridShape } from './grid-shape'

/** A line is asked at so many places, evenly spread in each of its steps by length on the grid. */
const LINE_SAMPLES = 256

export function rasterClaim(raster: SignalRaster, minimumDbm: number): (shape: GridShape) => boolean {
  const { toPixel, pixelArea } = placedRaster(raster)
  const { width, height, dbm } = raster
  const pixelOf = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const [lon, lat] = gridPosition(provincePlane, x, y)
    return toPixel(lon, lat)
  }
  const isAbove = (column: number, row: number): boolean =>
    column >= 0 && row >= 0 && column < width && row < height && dbm[row * width + column] >= minimumDbm
  const isAboveAt = (point: { readonly x: number; readonly y: number }): boolean => {
    const [column, row] = pixelOf(point)
    return isAbove(Math.floor(column), Math.floor(row))
  }
  return shape => {
    if (shape.kind === 'point') return isAboveAt(shape.point)
    if (shape.kind === 'line') {
      const samples = lineSamples(shape.line)
      return samples.filter(isAboveAt).length > samples.length / 2
    }
    let [whole, above] = [0, 0]
    scanRings(
      shape.rings.map(ring => Float64Array.from(ring.flatMap(point => [...pixelOf(point)]))),
      (row, from, to) => {
        for (let column = from; column < to; column++) {
          const area = pixelArea(column, row)
          whole += area
          if (isAbove(column, row)) above += area
        }
      },
    )
    if (whole > 0) return above > whole / 2
    // Too small to hold the centre of a pixel: the pixel that it lies in speaks for it.
    return shape.rings.length > 0 && isAboveAt(shape.rings[0][0])
  }
}

function lineSamples(line: readonly { readonly x: number; readonly y: number }[]) {
  const lengths = line.slice(1).map((b, i) => Math.hypot(b.x - line[i].x, b.y - line[i].y))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  if (whole === 0) return line.slice(0, 1)
  return Array.from({ length: LINE_SAMPLES }, (_, k) => {
    let left = ((k + 0.5) / LINE_SAMPLES) * whole
    let i = 0
    while (i < lengths.length - 1 && left > lengths[i]) left -= lengths[i++]
    const t = lengths[i] > 0 ? left / lengths[i] : 0
    return {
      x: line[i].x + t * (line[i + 1].x - line[i].x),
      y: line[i].y + t * (line[i + 1].y - line[i].y),
    }
  })
}
