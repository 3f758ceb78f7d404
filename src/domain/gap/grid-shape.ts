/** A mark's geometry on the metric grid, with the point that stands for it. */
import {
  GRID,
  type GridRing,
  gridPoint,
  gridPosition,
  type Region,
  ringsOfRegion,
} from '@/geometry/clipping/region'
import { regionOf } from '@/geometry/clipping/region-of'
import { innerPoint } from '@/geometry/measure/inner-point'
import { provincePlane } from '@/geometry/projection/equal-area'
import { geodesic } from '@/geometry/projection/geodesic'
import type { Position } from '../units'
import type { MarkGeometry } from './mark'

interface GridPoint {
  readonly x: number
  readonly y: number
}

export type GridShape = {
  /** Degrees; `null` where the geometry has no place. */
  readonly representative: Position | null
} & (
  | { readonly kind: 'point'; readonly point: GridPoint }
  | { readonly kind: 'line'; readonly line: readonly GridPoint[] }
  | { readonly kind: 'area'; readonly region: Region; readonly rings: readonly GridRing[] }
)

const onGrid = ([lon, lat]: Position): GridPoint => gridPoint(provincePlane, lon, lat)
const isPlace = ({ x, y }: GridPoint): boolean => Number.isFinite(x) && Number.isFinite(y)

/** G7: a point stands for itself, a line by its middle, an area by its centre, or a point inside where that lies outside. */
export function gridShape(geometry: MarkGeometry): GridShape {
  if (geometry.type === 'Point') {
    const point = onGrid(geometry.coordinates)
    return { kind: 'point', point, representative: isPlace(point) ? geometry.coordinates : null }
  }
  if (geometry.type === 'LineString') {
    const line = geometry.coordinates.map(onGrid).filter(isPlace)
    return { kind: 'line', line, representative: middleOf(geometry.coordinates) }
  }
  const region = regionOf([geometry.coordinates], provincePlane)
  const rings = ringsOfRegion(region)
  const inner = innerPoint(rings)
  const representative = inner ? gridPosition(provincePlane, inner.x, inner.y) : null
  return { kind: 'area', region, rings, representative }
}

/** Metres on the ellipsoid between two points of the grid. */
export const gridDistance = (a: GridPoint, b: GridPoint): number =>
  geodesic(gridPosition(provincePlane, a.x, a.y), gridPosition(provincePlane, b.x, b.y)).distance

/** 1 mm in grid units, as in C5. */
export const TOUCH = 0.001 / GRID

function middleOf(line: readonly Position[]): Position | null {
  const places = line.filter(([lon, lat]) => Number.isFinite(lon) && Number.isFinite(lat))
  if (places.length === 0) return null
  const lengths = places.slice(1).map((place, i) => geodesic(places[i], place).distance)
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [i, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const t = left / length
      const [a, b] = [places[i], places[i + 1]]
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]
    }
    left -= length
  }
  return places[0]
}
