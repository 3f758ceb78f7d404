/**
 * Everything that communes can be ranked by: the five criteria of need, then any numeric column of communes.csv, the
 * contract's own and those that an office adds.
 */
import type { Dataset } from '../dataset/dataset'
import type { Commune } from '../dataset/records'
import { tableResource } from '../dataset/resources'
import { columnId, columnName, isOwnId } from './column-id'
import type { CommuneNeed, NeedTable } from './need'

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

/**
 * Value a commune in the dataset's order, NaN = missing.
 * @returns `null` where the dataset has no such criterion (a plan may name a column of a file that is gone).
 */
export function criterionValues(id: string, dataset: Dataset, need: NeedTable): Float64Array | null {
  if (isNeedCriterion(id)) return Float64Array.from(need.communes, commune => READ[id](commune) ?? Number.NaN)
  const values = Float64Array.from(dataset.records.communes, commune => read(commune, id) ?? Number.NaN)
  return values.some(value => !Number.isNaN(value)) ? values : null
}

/** Bounds of the fixed normalisation: the criteria of need are shares by nature; a column has none. */
export const fixedBounds = (id: string): readonly [number, number] | null =>
  isNeedCriterion(id) ? [0, 1] : null

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
