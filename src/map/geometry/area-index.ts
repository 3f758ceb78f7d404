/** Which area a position lies in: boxes first, then the polygon itself. Answers in microseconds. */

import type { MultiPolygon } from '@/domain/units'
import { boxIndex } from '@/geometry/index/box-index'
import { boundingBox } from '@/geometry/measure/bounding-box'
import { containsPoint } from '@/geometry/points/contains-point'

export interface AreaIndex {
  /** Index of the area (the first, where areas overlap), or −1. */
  readonly at: (lon: number, lat: number) => number
}

export function areaIndex(areas: readonly (MultiPolygon | null)[]): AreaIndex {
  const boxes = boxIndex(areas.map(area => boundingBox(area ?? [])))
  return {
    at: (lon, lat) =>
      boxes
        .search({ minX: lon, minY: lat, maxX: lon, maxY: lat })
        .find(area => containsPoint(areas[area]!, [lon, lat])) ?? -1,
  }
}
