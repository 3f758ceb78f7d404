/** Where a grid of pixels lies: between columns and rows and degrees, and how large a pixel is on the ellipsoid. */
import { crsPlane } from '../projection/crs-plane'
import { type Plane, provincePlane } from '../projection/equal-area'
import type { Position } from '../shapes'

export interface RasterFrame {
  readonly width: number
  readonly height: number
  /** As proj4 reads it; `EPSG:4326`: degrees. */
  readonly crs: string
  /** Outer corner of the first pixel and size of a pixel, in that plane; a negative height runs south. */
  readonly originX: number
  readonly originY: number
  readonly pixelWidth: number
  readonly pixelHeight: number
}

export interface PlacedRaster {
  /** Corners have whole columns and rows, centres halves. */
  toDegrees(column: number, row: number): Position
  toPixel(lon: number, lat: number): Position
  /** Square metres of a pixel, also of one beside the raster. */
  pixelArea(column: number, row: number): number
}

/** Pixels of a block of so many columns and rows are taken for equal: they differ by some 1e-5 of themselves. */
export const PIXEL_BLOCK = 32

/** @throws Error where proj4 does not know the plane. */
export function placedRaster(frame: RasterFrame, plane: Plane = provincePlane): PlacedRaster {
  const { originX, originY, pixelWidth, pixelHeight } = frame
  const crs = crsPlane(frame.crs)
  const toDegrees = (column: number, row: number): Position =>
    crs.toDegrees(originX + column * pixelWidth, originY + row * pixelHeight)
  return {
    toDegrees,
    toPixel(lon, lat) {
      const [x, y] = crs.fromDegrees(lon, lat)
      return [(x - originX) / pixelWidth, (y - originY) / pixelHeight]
    },
    // In degrees the area of a pixel hangs on its row alone, and is exact.
    pixelArea: crs.isDegrees
      ? remembered((_, row) => areaBetween(toDegrees(0, row), toDegrees(1, row + 1), plane), Infinity, 1)
      : remembered((column, row) => cornerArea(toDegrees, column, row, plane), PIXEL_BLOCK, PIXEL_BLOCK),
  }
}

function areaBetween([west, top]: Position, [east, bottom]: Position, plane: Plane): number {
  return Math.abs((plane.x(east) - plane.x(west)) * (plane.y(top) - plane.y(bottom)))
}

function cornerArea(toDegrees: PlacedRaster['toDegrees'], column: number, row: number, plane: Plane): number {
  const [a, b, c, d] = [
    toDegrees(column, row),
    toDegrees(column + 1, row),
    toDegrees(column + 1, row + 1),
    toDegrees(column, row + 1),
  ].map(plane.forward)
  return Math.abs((c[0] - a[0]) * (d[1] - b[1]) - (d[0] - b[0]) * (c[1] - a[1])) / 2
}

/** Asked once a block, at its middle. */
function remembered(area: (column: number, row: number) => number, columns: number, rows: number) {
  const known = new Map<number, number>()
  return (column: number, row: number): number => {
    const i = columns === Infinity ? 0 : Math.floor(column / columns)
    const j = Math.floor(row / rows)
    const key = j * 65_536 + i
    const found = known.get(key)
    if (found !== undefined) return found
    const made = area(columns === Infinity ? 0 : i * columns + (columns >> 1), j * rows + (rows >> 1))
    known.set(key, made)
    return made
  }
}
