/**
 * What coverage is computed from, as flat arrays and little else: another thread gets it by moving buffers.
 */
import { type PackedPolygons, packedBuffers, packPolygons } from '@/geometry/packed-polygons'
import type { Dataset } from '../dataset/dataset'
import type { Technology } from '../dataset/records'
import type { CommuneCode, Degrees } from '../units'
import { type RasterMask, rasterMask, type SignalMinimum } from './raster-mask'

/** Places of one commune each. Arrays run in step. */
export interface CoveragePoints {
  /** Row of the commune that the place's record names; −1 where the dataset has no such commune. */
  readonly communeIndex: Int32Array<ArrayBuffer>
  /** Degrees; NaN where the source gave no coordinates. */
  readonly lon: Float64Array<ArrayBuffer>
  readonly lat: Float64Array<ArrayBuffer>
}

export interface CoverageVillages extends CoveragePoints {
  /** NaN where the source gave no count. */
  readonly households: Float64Array<ArrayBuffer>
  readonly pupils: Float64Array<ArrayBuffer>
}

export interface CoverageInput {
  /** In the dataset's order; everything else counts in this order. */
  readonly communeCodes: readonly CommuneCode[]
  /** One item a commune, without polygons where there is no boundary. Degrees. */
  readonly communes: PackedPolygons
  readonly villages: CoverageVillages
  readonly schools: CoveragePoints
  /** Operator and technology of each item of `cells`. */
  readonly areas: readonly {
    readonly operator: string
    readonly technology: Technology
    /** Made here of a raster: its polygons need no mending. */
    readonly clean?: boolean
  }[]
  /** One item a coverage area. Degrees. */
  readonly cells: PackedPolygons
  /** Signal rasters cut off at their minimum, areas like the others (C10). Absent: none. */
  readonly rasters?: readonly RasterMask[]
}

export interface CoverageOptions {
  /** dBm from which a place counts as covered, a technology each; without it rasters count for nothing. */
  readonly signalMinimumDbm?: SignalMinimum
}

/** The part of a dataset that coverage rests on. */
export interface CoverageRecords {
  readonly records: Pick<
    Dataset['records'],
    'communes' | 'boundaries' | 'villages' | 'schools' | 'mobile-coverage'
  > &
    Partial<Pick<Dataset['records'], 'signal-rasters'>>
}

/** A commune listed twice keeps its first row; a boundary of no listed commune is not used. */
export function coverageInput(
  { records }: CoverageRecords,
  { signalMinimumDbm = {} }: CoverageOptions = {},
): CoverageInput {
  const communeCodes = records.communes.map(commune => commune.communeCode)
  const rowOf = new Map<CommuneCode, number>()
  for (const [row, code] of communeCodes.entries()) if (!rowOf.has(code)) rowOf.set(code, row)
  const boundaryOf = new Map(records.boundaries.communes.map(feature => [feature.code, feature.polygons]))
  const points = (places: readonly Place[]): CoveragePoints => ({
    communeIndex: Int32Array.from(places, place => rowOf.get(place.communeCode) ?? -1),
    // One coordinate without the other is no position.
    lon: Float64Array.from(places, place => (place.lat === null ? Number.NaN : (place.lon ?? Number.NaN))),
    lat: Float64Array.from(places, place => (place.lon === null ? Number.NaN : (place.lat ?? Number.NaN))),
  })
  const areas = records['mobile-coverage']
  const rasters = (records['signal-rasters'] ?? []).flatMap(
    raster => rasterMask(raster, signalMinimumDbm) ?? [],
  )
  return {
    communeCodes,
    communes: packPolygons(communeCodes.map(code => boundaryOf.get(code) ?? null)),
    villages: {
      ...points(records.villages),
      households: Float64Array.from(records.villages, village => village.households ?? Number.NaN),
      pupils: Float64Array.from(records.villages, village => village.pupils ?? Number.NaN),
    },
    schools: points(records.schools),
    areas: areas.map(({ operator, technology }) => ({ operator, technology })),
    cells: packPolygons(areas.map(area => area.polygons)),
    ...(rasters.length > 0 ? { rasters } : {}),
  }
}

/** The buffers to move when the input goes to another thread; it is empty here afterwards. */
export function coverageInputBuffers({
  communes,
  villages,
  schools,
  cells,
  rasters = [],
}: CoverageInput): ArrayBuffer[] {
  const arrays = [
    villages.communeIndex,
    villages.lon,
    villages.lat,
    villages.households,
    villages.pupils,
    schools.communeIndex,
    schools.lon,
    schools.lat,
  ]
  return [
    ...packedBuffers(communes),
    ...packedBuffers(cells),
    ...[...arrays, ...rasters.map(raster => raster.mask)].map(array => array.buffer),
  ]
}

interface Place {
  readonly communeCode: CommuneCode
  readonly lon: Degrees | null
  readonly lat: Degrees | null
}
