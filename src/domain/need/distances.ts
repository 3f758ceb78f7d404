/** N10: kilometres from a commune's villages to the nearest fibre node or cell site. Worked out when first asked for. */

import { communeIndex } from '../dataset/commune-index'
import type { Dataset } from '../dataset/dataset'
import { TECHNOLOGIES, type Village } from '../dataset/records'
import { nearestSiteFinder } from '../gap/nearest-sites'
import type { Position } from '../units'
import { type DistanceCriterion, distanceCriterionId } from './distance-criterion'
import { LEAST_USABLE_VILLAGES } from './need-table'

/** Those that this dataset has places for, without working any of them out. */
export function distanceCriteria({ records }: Dataset): DistanceCriterion[] {
  const { villages, sites } = records
  if (!villages.some(isUsable)) return []
  const networks = TECHNOLOGIES.filter(technology =>
    sites.some(({ technologies }) => technologies.includes(technology)),
  ).flatMap((technology): DistanceCriterion[] => {
    const operators = new Set(
      sites.filter(({ technologies }) => technologies.includes(technology)).map(({ operator }) => operator),
    )
    return [null, ...[...operators].sort()].map(operator => ({ to: 'site', technology, operator }))
  })
  return [
    ...(records['fibre-nodes'].length > 0 ? [{ to: 'fibre-node' } as const] : []),
    ...(sites.length > 0 ? [{ to: 'site', technology: null, operator: null } as const] : []),
    ...networks,
  ]
}

/**
 * Kilometres on the ellipsoid, straight, by commune in the dataset's order: the mean over its villages, each counted by its
 * households. NaN where fewer than half of its villages have both coordinates and households (as N1).
 * @returns `null` where the dataset has no such places.
 */
export function distances(criterion: DistanceCriterion, dataset: Dataset): Float64Array | null {
  const id = distanceCriterionId(criterion)
  if (!distanceCriteria(dataset).some(offered => distanceCriterionId(offered) === id)) return null
  const targets = targetsOf(criterion, dataset)
  const nearest = nearestSiteFinder({
    siteCodes: targets.map((_, at) => String(at)),
    // As of one operator: one answer a place.
    operators: targets.map(() => ''),
    lon: Float64Array.from(targets, ([lon]) => lon),
    lat: Float64Array.from(targets, ([, lat]) => lat),
  })
  const index = communeIndex(dataset)
  const far = new Float64Array(index.size)
  const households = new Float64Array(index.size)
  const usable = new Int32Array(index.size)
  const all = new Int32Array(index.size)
  for (const village of dataset.records.villages) {
    const commune = index.get(village.communeCode)
    if (commune === undefined) continue
    all[commune]++
    if (!isUsable(village)) continue
    const [found] = nearest([village.lon, village.lat])
    if (!found) continue
    usable[commune]++
    households[commune] += village.households
    far[commune] += village.households * found.distanceM
  }
  return far.map((metres, commune) =>
    households[commune] > 0 && usable[commune] >= LEAST_USABLE_VILLAGES * all[commune]
      ? metres / households[commune] / 1000
      : Number.NaN,
  )
}

type UsableVillage = Village & { readonly lon: number; readonly lat: number; readonly households: number }

const isUsable = (village: Village): village is UsableVillage =>
  village.lon !== null && village.lat !== null && village.households !== null

function targetsOf(criterion: DistanceCriterion, { records }: Dataset): Position[] {
  if (criterion.to === 'fibre-node') return records['fibre-nodes'].map(({ lon, lat }) => [lon, lat])
  const { technology, operator } = criterion
  return records.sites
    .filter(site => technology === null || site.technologies.includes(technology))
    .filter(site => operator === null || site.operator === operator)
    .map(({ lon, lat }) => [lon, lat])
}
