/** Which mark or found gap lies under the pointer. Answered from the geometry, in microseconds. */
import type { FoundGap } from '@/domain/gap/found-gap'
import type { GapMark } from '@/domain/gap/mark'
import type { Position } from '@/domain/units'
import { type BoxIndex, boxIndex } from '@/geometry/index/box-index'
import { boundingBox } from '@/geometry/measure/bounding-box'
import { containsPoint } from '@/geometry/points/contains-point'
import { type AreaIndex, areaIndex } from '../geometry/area-index'
import { pointGrid } from '../geometry/point-grid'
import { snapIndex } from '../geometry/snap-index'
import { markSpot } from './mark-spot'

export interface MarkIndex {
  /**
   * Its place in the list, -1 where there is none: the mark whose pin is nearest; else the line that passes by; else the smallest area around.
   * @param up how far above its spot a pin's head stands, degrees of latitude.
   * @param reach how near the pointer must come, degrees of latitude.
   */
  readonly at: (lon: number, lat: number, up: number, reach: number) => number
}

export function markIndex(marks: readonly GapMark[]): MarkIndex {
  const [x, y] = [new Float64Array(marks.length), new Float64Array(marks.length)]
  for (let i = 0; i < marks.length; i++) {
    const spot = markSpot(marks[i]!.geometry)
    x[i] = spot[0]
    y[i] = spot[1]
  }
  const pins = pointGrid(x, y)
  const pinAt = (lon: number, lat: number, reach: number): number => {
    const squeeze = Math.cos((lat * Math.PI) / 180)
    let best = -1
    let least = reach
    pins.each(lon - reach / squeeze, lat - reach, lon + reach / squeeze, lat + reach, i => {
      const away = Math.hypot((x[i]! - lon) * squeeze, y[i]! - lat)
      // Of pins on one place the last is drawn on top.
      if (away < least || (away === least && i > best)) [best, least] = [i, away]
    })
    return best
  }
  const shaped = [...marks.keys()].filter(place => marks[place]!.geometry.type !== 'Point')
  const boxes = boxIndex(shaped.map(place => boundingBox([[cornersOf(marks[place]!.geometry)]])))
  return {
    at: (lon, lat, up, reach) => {
      const pin = pinAt(lon, lat - up, reach)
      return pin >= 0 ? pin : shapeAt(marks, shaped, boxes, lon, lat, reach)
    },
  }
}

function shapeAt(
  marks: readonly GapMark[],
  shaped: readonly number[],
  boxes: BoxIndex,
  lon: number,
  lat: number,
  reach: number,
): number {
  const near = { minX: lon - reach, minY: lat - reach, maxX: lon + reach, maxY: lat + reach }
  let area = -1
  let size = Infinity
  for (const i of boxes.search(near)) {
    const place = shaped[i]!
    const { geometry } = marks[place]!
    if (geometry.type === 'LineString') {
      if (snapIndex([geometry.coordinates.flat()]).nearest(lon, lat, reach)) return place
    } else if (geometry.type === 'Polygon' && containsPoint([geometry.coordinates], [lon, lat])) {
      const { minX, minY, maxX, maxY } = boundingBox([geometry.coordinates])
      const own = (maxX - minX) * (maxY - minY)
      if (own < size) [area, size] = [place, own]
    }
  }
  return area
}

const cornersOf = (geometry: GapMark['geometry']): readonly Position[] =>
  geometry.type === 'Point'
    ? [geometry.coordinates]
    : geometry.type === 'LineString'
      ? geometry.coordinates
      : (geometry.coordinates[0] ?? [])

/** Found gaps do not overlap. */
export const foundIndex = (gaps: readonly FoundGap[]): AreaIndex => areaIndex(gaps.map(gap => gap.polygons))
