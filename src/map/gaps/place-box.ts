/** Where a mark or a found gap is on the map: its spot, and the box round its shape. */
import type { PlaceBox } from '@/commands/ports'
import type { FoundGap } from '@/domain/gap/found-gap'
import type { MarkGeometry } from '@/domain/gap/mark'
import type { MultiPolygon, Position } from '@/domain/units'
import { boundingBox } from '@/geometry/measure/bounding-box'
import { labelPoint } from '@/geometry/measure/label-point'
import { markSpot } from './mark-spot'

export interface Place {
  readonly spot: Position
  /** `null`: a point has none. */
  readonly box: PlaceBox | null
}

export const markPlace = (geometry: MarkGeometry): Place => ({
  spot: markSpot(geometry),
  box:
    geometry.type === 'Point'
      ? null
      : boxOf(geometry.type === 'LineString' ? [[geometry.coordinates]] : [geometry.coordinates]),
})

export const gapPlace = (gap: FoundGap): Place => ({ spot: gapSpot(gap), box: boxOf(gap.polygons) })

/** Inside the gap, as far from its border as it goes. */
export const gapSpot = ({ polygons }: FoundGap): Position =>
  labelPoint(polygons, { precision: 200 })?.position ?? polygons[0]?.[0]?.[0] ?? [Number.NaN, Number.NaN]

function boxOf(polygons: MultiPolygon): PlaceBox | null {
  const { minX, minY, maxX, maxY } = boundingBox(polygons)
  return minX <= maxX ? [minX, minY, maxX, maxY] : null
}
