/** What the map and the table can show of a commune: the rank, the criteria, the coverage, and plain facts. */
import type { CoverageTable } from '../coverage/coverage'
import type { Dataset } from '../dataset/dataset'
import { coverageCriterion, coverageValues } from './coverage-criterion'
import { criterionValues, isNeedCriterion, NEED_CRITERIA, numericColumns } from './criteria'
import type { NeedTable } from './need'

export type IndicatorKind = 'score' | 'rank' | 'share' | 'flag' | 'count' | 'density' | 'number'

export interface Indicator {
  /** `score`, `rank`, a criterion, `coverage_4g` …, `population_density`, `poor_share`, or a column's id. */
  readonly id: string
  readonly kind: IndicatorKind
  /** `need` figures are darker where need is greater; `fact` figures merely count. */
  readonly tone: 'need' | 'fact' | 'coverage'
}

export interface IndicatorContext {
  readonly dataset: Dataset
  readonly coverage: CoverageTable | null
  readonly need: NeedTable
  /** The ranking's arrays by commune; rank 0 = not ranked. */
  readonly ranking: { readonly score: Float64Array; readonly rank: Int32Array } | null
}

const COVERAGE = ['coverage_4g', 'coverage_4g_area', 'coverage_3g', 'coverage_3g_area']

const FLAGS = ['mountain', 'coastal', 'bai_ngang', 'border', 'poor_district']

/** Every indicator that this dataset can show, in the order of a menu. */
export function indicatorsOf(dataset: Dataset): Indicator[] {
  const columns = numericColumns(dataset)
  return [
    { id: 'score', kind: 'score', tone: 'need' },
    { id: 'rank', kind: 'rank', tone: 'need' },
    ...NEED_CRITERIA.map((id): Indicator => ({ id, kind: id === 'alert' ? 'flag' : 'share', tone: 'need' })),
    ...COVERAGE.map((id): Indicator => ({ id, kind: 'share', tone: 'coverage' })),
    { id: 'population_density', kind: 'density', tone: 'fact' },
    { id: 'poor_share', kind: 'share', tone: 'need' },
    { id: 'near_poor_share', kind: 'share', tone: 'need' },
    ...columns.map((id): Indicator => ({ id, kind: kindOfColumn(id), tone: 'fact' })),
  ]
}

export const indicatorOf = (id: string, dataset: Dataset): Indicator | undefined =>
  indicatorsOf(dataset).find(indicator => indicator.id === id)

/** Value a commune in the dataset's order; shares 0…1; NaN = not known (for `score` and `rank`: not ranked). */
export function indicatorValues(id: string, context: IndicatorContext): Float64Array {
  const { dataset, coverage, need, ranking } = context
  const { communes } = dataset.records
  const unknown = () => new Float64Array(communes.length).fill(Number.NaN)
  if (id === 'score') return ranking?.score ?? unknown()
  if (id === 'rank')
    return ranking ? Float64Array.from(ranking.rank, rank => (rank === 0 ? Number.NaN : rank)) : unknown()
  const covered = coverageCriterion(id)
  if (covered) return (coverage && coverageValues(covered, coverage)) ?? unknown()
  return criterionValues(id, dataset, need) ?? unknown()
}

function kindOfColumn(id: string): IndicatorKind {
  if (FLAGS.includes(id)) return 'flag'
  if (id === 'area_km2') return 'number'
  return isNeedCriterion(id) ? 'share' : CONTRACT_COUNTS.includes(id) ? 'count' : 'number'
}

const CONTRACT_COUNTS = ['population', 'households', 'poor_households', 'near_poor_households', 'pupils']
