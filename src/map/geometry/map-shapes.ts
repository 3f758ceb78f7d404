/** Everything the map draws of the boundaries, made once a set of boundaries: the slider never comes here. */
import type { Dataset } from '@/domain/dataset/dataset'
import type { MultiPolygon } from '@/domain/units'
import { boundingBox } from '@/geometry/measure/bounding-box'
import { labelPoint } from '@/geometry/measure/label-point'
import { type AreaIndex, areaIndex } from './area-index'
import { boundaryLines } from './boundary-lines'
import { type AreaPart, areaParts } from './flat-polygon'
import { type LinesAt, lineDetail } from './line-detail'

export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** Where a name or digit stands. */
export interface LabelSpot {
  readonly lon: number
  readonly lat: number
  /** Metres to the nearest boundary. */
  readonly room: number
}

export interface DistrictLabel {
  readonly name: string
  readonly spot: LabelSpot
  readonly area: MultiPolygon
}

/** Indices are those of `dataset.records.communes`; a commune without a boundary has no part, label or outline. */
export interface MapShapes {
  readonly communes: readonly AreaPart[]
  /** With every corner: what a drawn corner snaps to. */
  readonly communeLines: readonly Float64Array[]
  /** What is drawn at a zoom. */
  readonly communeLinesAt: LinesAt
  readonly districtLinesAt: LinesAt
  readonly provinceLinesAt: LinesAt
  readonly labels: readonly (LabelSpot | null)[]
  readonly districtLabels: readonly DistrictLabel[]
  readonly index: AreaIndex
  /** `null` where there is no boundary at all. */
  readonly bounds: Bounds | null
  /** Of one commune; `null`: it has no boundary. */
  readonly boundsOf: (commune: number) => Bounds | null
  readonly ringsOf: (commune: number) => readonly Float64Array[]
}

/** A label may miss this much of the room there is, metres: less than a pixel where it is read. */
const PRECISION = 150

export function mapShapes({ records }: Dataset): MapShapes {
  const { boundaries, communes } = records
  const byCode = new Map(boundaries.communes.map(feature => [feature.code, feature.polygons]))
  const areas = communes.map(commune => byCode.get(commune.communeCode) ?? null)
  const drawn = areas.filter(area => area !== null)
  const names = new Map(communes.map(commune => [commune.districtCode, commune.districtName]))
  const communeLines = boundaryLines(drawn)
  return {
    communes: areaParts(areas),
    communeLines,
    communeLinesAt: lineDetail(communeLines),
    districtLinesAt: lineDetail(boundaryLines(boundaries.districts.map(district => district.polygons))),
    provinceLinesAt: lineDetail(boundaryLines([boundaries.province])),
    labels: areas.map(area => area && spotOf(area)),
    districtLabels: boundaries.districts.flatMap(({ code, polygons }) => {
      const spot = spotOf(polygons)
      const name = names.get(code)
      return spot && name ? [{ name, spot, area: polygons }] : []
    }),
    index: areaIndex(areas),
    bounds: boundsOf(drawn),
    boundsOf: commune => boundsOf([areas[commune] ?? []]),
    ringsOf: commune =>
      (areas[commune] ?? []).flatMap(polygon => polygon.map(ring => Float64Array.from(ring.flat()))),
  }
}

function spotOf(area: MultiPolygon): LabelSpot | null {
  const found = labelPoint(area, { precision: PRECISION })
  return found && { lon: found.position[0], lat: found.position[1], room: found.room }
}

function boundsOf(areas: readonly MultiPolygon[]): Bounds | null {
  const { minX, minY, maxX, maxY } = boundingBox(areas.flat())
  return minX <= maxX ? [minX, minY, maxX, maxY] : null
}
