/**
 * Signal rasters as one picture in the map's own projection. Rasters come in degrees or in metres of a grid that stands
 * askew to the map, so every pixel of the picture asks the raster for its value: what is drawn lies where it was
 * computed, to a pixel. Pure.
 */
import type { SignalRaster } from '@/domain/dataset/records'
import type { Position } from '@/domain/units'
import { crsPlane } from '@/geometry/projection/crs-plane'
import type { Rgb } from '../style/colours'

export interface RasterPicture {
  readonly width: number
  readonly height: number
  /** RGBA, row by row from the north. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
  readonly bounds: [west: number, south: number, east: number, north: number]
}

/** More pixels than a 4K screen shows are of no use. */
const MOST = 2048
/** The projection is asked at this many places across; in between it is straight to within a metre in a province. */
const KNOTS = 48

/**
 * Within a group the best level of a place counts (any of these operators), over all groups the worst (every one of
 * them); a place that a group says nothing of is clear. Levels are those of the raster's own pixel, never mixed.
 * @param colourOf colour of a level in dBm; `null`: nothing is drawn.
 * @returns `null` where there is no raster, or none of any extent.
 */
export function rasterPicture(
  groups: readonly (readonly SignalRaster[])[],
  colourOf: (dbm: number) => readonly [...Rgb, alpha: number] | null,
  most: number = MOST,
): RasterPicture | null {
  const grids = groups.map(group => group.map(gridOf))
  const all = grids.flat()
  if (all.length === 0) return null
  const of = (side: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) =>
    pick(...all.map(grid => grid.bounds[side]))
  const bounds: RasterPicture['bounds'] = [of(0, Math.min), of(1, Math.min), of(2, Math.max), of(3, Math.max)]
  const [west, south, east, north] = bounds
  const [top, bottom] = [mercator(north), mercator(south)]
  const wide = ((east - west) * Math.PI) / 180
  if (!(wide > 0 && top > bottom)) return null
  // No finer than the finest raster itself.
  const finest = Math.max(...all.map(({ raster, bounds: own }) => raster.width / (own[2] - own[0])))
  const scale = Math.min(most / Math.max(wide, top - bottom), (1.5 * finest * 180) / Math.PI)
  const width = Math.max(1, Math.round(wide * scale))
  const height = Math.max(1, Math.round((top - bottom) * scale))
  const place = (x: number, y: number): Position => [
    west + ((east - west) * x) / width,
    latitude(top - ((top - bottom) * y) / height),
  ]
  const worst = new Float32Array(width * height).fill(Infinity)
  for (const group of grids) {
    const best = new Float32Array(width * height).fill(Number.NaN)
    for (const grid of group) takeBest(best, grid, place, width, height)
    // NaN stays: this group says nothing there.
    for (let i = 0; i < worst.length; i++) worst[i] = Math.min(worst[i]!, best[i]!)
  }
  const pixels = new Uint8ClampedArray(4 * width * height)
  for (let i = 0; i < worst.length; i++) {
    const colour = Number.isFinite(worst[i]) ? colourOf(worst[i]!) : null
    if (colour) pixels.set(colour, 4 * i)
  }
  return { width, height, pixels, bounds }
}

interface Grid {
  readonly raster: SignalRaster
  readonly bounds: RasterPicture['bounds']
  /** Column and row of a place in degrees, with parts. */
  readonly cell: (place: Position) => [column: number, row: number]
}

function gridOf(raster: SignalRaster): Grid {
  const plane = crsPlane(raster.crs)
  return {
    raster,
    bounds: boundsOf(raster, ([x, y]) => plane.toDegrees(x, y)),
    cell: ([lon, lat]) => {
      const [x, y] = plane.fromDegrees(lon, lat)
      return [(x - raster.originX) / raster.pixelWidth, (y - raster.originY) / raster.pixelHeight]
    },
  }
}

function takeBest(
  best: Float32Array,
  { raster, cell }: Grid,
  place: (x: number, y: number) => Position,
  width: number,
  height: number,
): void {
  const knots = knotsOf((x, y) => cell(place(x, y)), width, height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [column, row] = knots(x + 0.5, y + 0.5)
      const [c, r] = [Math.floor(column), Math.floor(row)]
      if (c < 0 || r < 0 || c >= raster.width || r >= raster.height) continue
      const dbm = raster.dbm[r * raster.width + c]!
      const at = y * width + x
      if (!Number.isNaN(dbm) && !(best[at]! >= dbm)) best[at] = dbm
    }
  }
}

const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
const latitude = (y: number) => (360 / Math.PI) * (Math.atan(Math.exp(y)) - Math.PI / 4)

/** Of the outermost pixels: the edge of an askew grid bulges, so it is asked along its sides too. */
function boundsOf(
  { width, height, originX, originY, pixelWidth, pixelHeight }: SignalRaster,
  toDegrees: (place: Position) => Position,
): RasterPicture['bounds'] {
  const bounds: RasterPicture['bounds'] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i <= KNOTS; i++) {
    const share = i / KNOTS
    for (const [c, r] of [
      [share, 0],
      [share, 1],
      [0, share],
      [1, share],
    ] as const) {
      const [lon, lat] = toDegrees([originX + c * width * pixelWidth, originY + r * height * pixelHeight])
      bounds[0] = Math.min(bounds[0], lon)
      bounds[1] = Math.min(bounds[1], lat)
      bounds[2] = Math.max(bounds[2], lon)
      bounds[3] = Math.max(bounds[3], lat)
    }
  }
  return bounds
}

/** The function, asked at knots only and straight between them. */
function knotsOf(cell: (x: number, y: number) => [number, number], width: number, height: number) {
  const at = new Float64Array(2 * (KNOTS + 1) ** 2)
  for (let j = 0; j <= KNOTS; j++)
    for (let i = 0; i <= KNOTS; i++)
      at.set(cell((width * i) / KNOTS, (height * j) / KNOTS), 2 * (j * (KNOTS + 1) + i))
  const answer: [number, number] = [0, 0]
  return (x: number, y: number): readonly [number, number] => {
    const [u, v] = [(x / width) * KNOTS, (y / height) * KNOTS]
    const [i, j] = [Math.min(KNOTS - 1, Math.floor(u)), Math.min(KNOTS - 1, Math.floor(v))]
    const [s, t] = [u - i, v - j]
    for (const axis of [0, 1] as const) {
      const knot = 2 * (j * (KNOTS + 1) + i) + axis
      const below = knot + 2 * (KNOTS + 1)
      answer[axis] =
        (1 - t) * ((1 - s) * at[knot]! + s * at[knot + 2]!) + t * ((1 - s) * at[below]! + s * at[below + 2]!)
    }
    return answer
  }
}
