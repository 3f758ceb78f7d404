/**
 * The value of everything that communes can be ranked by: the five criteria of need, shares of coverage, counts,
 * densities and distances, and any numeric column of communes.csv, the contract's own and those that an office adds. `catalogue` lists them.
 */
import type { Dataset } from '../dataset/dataset'
import type { Commune } from '../dataset/records'
import { tableResource } from '../dataset/resources'
import { columnId, columnName, isOwnId } from './column-id'
import { coverageCriterion, coverageValues, isCoverageId } from './coverage-criterion'
import { derivedFigures } from './derived-figures'
import { distanceCriterion } from './distance-criterion'
import { distances } from './distances'
import type { CommuneNeed, NeedTable } from './need'
import { placeCounts } from './place-counts'

export const NEED_CRITERIA = ['mobile_gap', 'fibre_gap', 'device_gap', 'alert', 'geography'] as const
export type NeedCriterion = (typeof NEED_CRITERIA)[number]

const READ: Record<NeedCriterion, (need: CommuneNeed) => number | null> = {
  mobile_gap: need => need.mobile.value,
  fibre_gap: need => need.fibre.value,
  device_gap: need => need.device.value,
  alert: need => need.alert,
  geography: need => need.geography,
}

export const isNeedCriterion = (id: string): id is NeedCriterion =>
  (NEED_CRITERIA as readonly string[]).includes(id)

const CONTRACT_COLUMNS = (tableResource('communes')?.fields ?? []).filter(field =>
  ['number', 'integer', 'flag'].includes(field.type),
)

/** Ids of the contract's numeric columns that hold at least one value, then of the numeric extra columns, by name. */
export function numericColumns(dataset: Dataset): string[] {
  const { communes } = dataset.records
  const contract = CONTRACT_COLUMNS.map(field => field.column).filter(column =>
    communes.some(c => read(c, column) !== null),
  )
  const extra = new Set<string>()
  for (const commune of communes) {
    for (const [column, value] of Object.entries(commune.extra))
      if (typeof value === 'number') extra.add(column)
  }
  return [...contract, ...[...extra].sort().map(columnId)]
}

/** Values once worked out for a need: they change only when the facts do, while weights move all the time. */
const known = new WeakMap<
  NeedTable,
  { readonly dataset: Dataset; readonly values: Map<string, Float64Array | null> }
>()

/**
 * Value a commune in the dataset's order, NaN = missing. One array an id for as long as `need` lives: to be read only.
 * @param need of this dataset.
 * @returns `null` where the dataset has no such criterion (a plan may name a column of a file that is gone).
 */
export function criterionValues(id: string, dataset: Dataset, need: NeedTable): Float64Array | null {
  let kept = known.get(need)
  if (kept?.dataset !== dataset) {
    kept = { dataset, values: new Map() }
    known.set(need, kept)
  }
  const found = kept.values.get(id)
  if (found !== undefined) return found
  const values = workedOut(id, dataset, need)
  kept.values.set(id, values)
  return values
}

function workedOut(id: string, dataset: Dataset, need: NeedTable): Float64Array | null {
  const { communes } = dataset.records
  if (isNeedCriterion(id)) return Float64Array.from(need.communes, commune => READ[id](commune) ?? Number.NaN)
  const covered = coverageCriterion(id)
  if (covered) {
    // Without a table nothing is known; a table without the layer says that there is no such criterion.
    if (!need.coverage) return new Float64Array(communes.length).fill(Number.NaN)
    return coverageValues(covered, need.coverage)
  }
  const distance = distanceCriterion(id)
  if (distance) return distances(distance, dataset)
  const values =
    derivedFigures(id, communes, need.communes) ??
    (id === 'site_density' ? sitesPer100Km2(dataset) : placeCounts(id, dataset)) ??
    Float64Array.from(communes, commune => read(commune, id) ?? Number.NaN)
  return values.some(value => !Number.isNaN(value)) ? values : null
}

function sitesPer100Km2(dataset: Dataset): Float64Array | null {
  const { communes } = dataset.records
  return (
    placeCounts('site_count', dataset)?.map((sites, i) => {
      const area = communes[i].areaKm2
      return area ? (sites / area) * 100 : Number.NaN
    }) ?? null
  )
}

/** Bounds by nature, 0 and 1 of every share and of the plan's flag of place; `null`: a count or a column has none. */
export const fixedBounds = (id: string): readonly [number, number] | null =>
  isNeedCriterion(id) ||
  isCoverageId(id) ||
  id === 'poor_share' ||
  id === 'near_poor_share' ||
  id === 'priority_area'
    ? [0, 1]
    : null

function read(commune: Commune, id: string): number | null {
  const field = CONTRACT_COLUMNS.find(candidate => candidate.column === id)
  // A name that is the product's own never reads an added column: that one has an id of its own.
  const value = field
    ? commune[field.property as keyof Commune]
    : isOwnId(id)
      ? null
      : commune.extra[columnName(id)]
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'number' ? value : null
}
