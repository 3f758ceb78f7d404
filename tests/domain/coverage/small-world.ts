/** A coverage input from a few words: what is not said is empty. */
import type { CoverageInput } from '@/domain/coverage/coverage-input'
import type { Technology } from '@/domain/dataset/records'
import type { MultiPolygon, Polygon } from '@/domain/units'
import { packPolygons } from '@/geometry/packed-polygons'

export interface Place {
  readonly commune?: number
  readonly at: readonly [lon: number, lat: number] | null
  readonly households?: number | null
  readonly pupils?: number | null
}

export interface SmallWorld {
  readonly communes?: readonly (MultiPolygon | null)[]
  readonly villages?: readonly Place[]
  readonly schools?: readonly Place[]
  readonly areas?: readonly (readonly [operator: string, technology: Technology, polygons: MultiPolygon])[]
}

export function coverageInputOf({
  communes = [],
  villages = [],
  schools = [],
  areas = [],
}: SmallWorld): CoverageInput {
  const points = (places: readonly Place[]) => ({
    communeIndex: Int32Array.from(places, place => place.commune ?? 0),
    lon: Float64Array.from(places, place => place.at?.[0] ?? Number.NaN),
    lat: Float64Array.from(places, place => place.at?.[1] ?? Number.NaN),
  })
  return {
    communeCodes: communes.map((_, i) => String(15000 + i)),
    communes: packPolygons(communes),
    villages: {
      ...points(villages),
      households: Float64Array.from(villages, village => village.households ?? Number.NaN),
      pupils: Float64Array.from(villages, village => village.pupils ?? Number.NaN),
    },
    schools: points(schools),
    areas: areas.map(([operator, technology]) => ({ operator, technology })),
    cells: packPolygons(areas.map(([, , polygons]) => polygons)),
  }
}

export const box = (west: number, south: number, east: number, north: number): Polygon => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
]
