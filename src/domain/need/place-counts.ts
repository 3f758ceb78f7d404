/**
 * What is counted of the places in each commune: schools, villages, cell sites. A list that was sent is taken for
 * complete: a commune without a row has 0; a list that nobody sent is unknown. A sum is unknown where one of its places
 * does not report (as N7).
 */

import { boundingBox } from '@/geometry/measure/bounding-box'
import { containsPoint } from '@/geometry/points/contains-point'
import { communeIndex } from '../dataset/commune-index'
import type { Dataset } from '../dataset/dataset'
import type { School, Village } from '../dataset/records'

type Counted<T> = (place: T) => number | null
const one = () => 1
const holds = (flag: boolean | null) => (flag === null ? null : Number(flag))
const lacks = (flag: boolean | null) => (flag === null ? null : Number(!flag))

const SCHOOLS: Readonly<Record<string, Counted<School>>> = {
  school_count: one,
  school_pupils: school => school.pupils,
  school_teachers: school => school.teachers,
  schools_without_fibre: school => lacks(school.fibre),
  schools_without_power: school => lacks(school.gridPower),
}

const VILLAGES: Readonly<Record<string, Counted<Village>>> = {
  village_count: one,
  village_households: village => village.households,
  village_population: village => village.population,
  village_pupils: village => village.pupils,
  villages_without_power: village => lacks(village.gridPower),
  villages_disadvantaged: village => holds(village.especiallyDisadvantaged),
}

export const PLACE_COUNTS = [...Object.keys(SCHOOLS), ...Object.keys(VILLAGES), 'site_count']

/** By commune in the dataset's order, NaN = unknown; `null` where the id is no count of places. */
export function placeCounts(id: string, dataset: Dataset): Float64Array | null {
  const { schools, villages } = dataset.records
  if (SCHOOLS[id]) return sums(schools, SCHOOLS[id], dataset)
  if (VILLAGES[id]) return sums(villages, VILLAGES[id], dataset)
  return id === 'site_count' ? siteCounts(dataset) : null
}

function sums<T extends { readonly communeCode: string }>(
  places: readonly T[],
  counted: Counted<T>,
  dataset: Dataset,
): Float64Array {
  const index = communeIndex(dataset)
  const nobody = places.length === 0 || places.every(place => counted(place) === null)
  const sum = new Float64Array(index.size).fill(nobody ? Number.NaN : 0)
  for (const place of places) {
    const commune = index.get(place.communeCode)
    if (commune !== undefined) sum[commune] += counted(place) ?? Number.NaN
  }
  return sum
}

/** Cell sites inside each boundary; one on a common line counts for the commune that comes first. */
function siteCounts({ records }: Dataset): Float64Array {
  const polygons = new Map(records.boundaries.communes.map(feature => [feature.code, feature.polygons]))
  const shapes = records.communes.map(commune => polygons.get(commune.communeCode) ?? null)
  const boxes = shapes.map(shape => shape && boundingBox(shape))
  const counts = Float64Array.from(shapes, shape => (shape && records.sites.length > 0 ? 0 : Number.NaN))
  for (const { lon, lat } of records.sites) {
    const commune = shapes.findIndex((shape, c) => {
      const box = boxes[c]
      if (!shape || !box || lon < box.minX || lon > box.maxX || lat < box.minY || lat > box.maxY) return false
      return containsPoint(shape, [lon, lat])
    })
    if (commune !== -1) counts[commune]++
  }
  return counts
}
