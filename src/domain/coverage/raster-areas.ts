/** Signal rasters as coverage areas: the exact outline of the pixels at or above the minimum (C10). */
import { type PackedPolygons, packPolygons } from '@/geometry/packed-polygons'
import { maskPolygons, type PixelRing } from '@/geometry/rasters/mask-polygons'
import { placedRaster } from '@/geometry/rasters/raster-frame'
import type { MultiPolygon, Position, Ring } from '../units'
import type { CoverageInput } from './coverage-input'
import type { RasterMask } from './raster-mask'

/** The input with its rasters among its areas; itself where it has none. */
export function withRasterAreas<Input extends CoverageInput>(input: Input): Input {
  const { rasters = [] } = input
  if (rasters.length === 0) return input
  return {
    ...input,
    areas: [
      ...input.areas,
      ...rasters.map(({ operator, technology }) => ({ operator, technology, clean: true })),
    ],
    cells: joined(input.cells, packPolygons(rasters.map(rasterPolygons))),
    rasters: [],
  }
}

/** An edge of so many pixels and more gets corners in between: straight in the raster is bent in degrees. */
const LONGEST_EDGE = 32

/** Degrees. */
export function rasterPolygons(raster: RasterMask): MultiPolygon {
  const { mask, width, height, crs } = raster
  const { toDegrees } = placedRaster(raster)
  const step = crs === 'EPSG:4326' ? Infinity : LONGEST_EDGE
  const degrees = (corners: PixelRing): Ring => {
    const ring: Position[] = []
    for (let i = 0; i < corners.length; i += 2) {
      const j = (i + 2) % corners.length
      const [x, y, nextX, nextY] = [corners[i], corners[i + 1], corners[j], corners[j + 1]]
      const parts = Math.max(1, Math.ceil((Math.abs(nextX - x) + Math.abs(nextY - y)) / step))
      for (let part = 0; part < parts; part++) {
        ring.push(toDegrees(x + ((nextX - x) * part) / parts, y + ((nextY - y) * part) / parts))
      }
    }
    ring.push(ring[0])
    return ring
  }
  return maskPolygons(mask, width, height).map(({ outer, holes }) => [degrees(outer), ...holes.map(degrees)])
}

function joined(a: PackedPolygons, b: PackedPolygons): PackedPolygons {
  const after = (first: Int32Array, second: Int32Array, by: number) =>
    Int32Array.from([...first, ...second.map(end => end + by)])
  const coordinates = new Float64Array(a.coordinates.length + b.coordinates.length)
  coordinates.set(a.coordinates)
  coordinates.set(b.coordinates, a.coordinates.length)
  return {
    coordinates,
    ringEnds: after(a.ringEnds, b.ringEnds, a.coordinates.length / 2),
    polygonEnds: after(a.polygonEnds, b.polygonEnds, a.ringEnds.length),
    itemEnds: after(a.itemEnds, b.itemEnds, a.polygonEnds.length),
  }
}
