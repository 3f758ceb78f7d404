/** What the map and the table can show of a commune: the rank, the criteria, the coverage, and plain facts. */
import type { CoverageTable } from '../coverage/coverage'
import { layerIndex } from '../coverage/coverage-share'
import type { Dataset } from '../dataset/dataset'
import type { Commune, Technology } from '../dataset/records'
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

const COVERAGE: Record<string, { technology: Technology; measure: 'area' | 'pupil' }> = {
  coverage_4g: { technology: '4G', measure: 'pupil' },
  coverage_4g_area: { technology: '4G', measure: 'area' },
  coverage_3g: { technology: '3G', measure: 'pupil' },
  coverage_3g_area: { technology: '3G', measure: 'area' },
}

const DERIVED: Record<string, (commune: Commune) => number | null> = {
  population_density: c => ratio(c.population, c.areaKm2),
  poor_share: c => ratio(c.poorHouseholds, c.households),
  near_poor_share: c => ratio(c.nearPoorHouseholds, c.households),
}

const FLAGS = ['mountain', 'coastal', 'bai_ngang', 'border', 'poor_district']

/** Every indicator that this dataset can show, in the order of a menu. */
export function indicatorsOf(dataset: Dataset): Indicator[] {
  const columns = numericColumns(dataset)
  return [
    { id: 'score', kind: 'score', tone: 'need' },
    { id: 'rank', kind: 'rank', tone: 'need' },
    ...NEED_CRITERIA.map((id): Indicator => ({ id, kind: id === 'alert' ? 'flag' : 'share', tone: 'need' })),
    ...Object.keys(COVERAGE).map((id): Indicator => ({ id, kind: 'share', tone: 'coverage' })),
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
  const layer = COVERAGE[id]
  if (layer) {
    const index = coverage ? layerIndex(coverage, 'any', layer.technology) : -1
    if (!coverage || index === -1) return unknown()
    return coverage.shares[layer.measure].slice(index * communes.length, (index + 1) * communes.length)
  }
  const derive = DERIVED[id]
  if (derive) return Float64Array.from(communes, commune => derive(commune) ?? Number.NaN)
  return criterionValues(id, dataset, need) ?? unknown()
}

function kindOfColumn(id: string): IndicatorKind {
  if (FLAGS.includes(id)) return 'flag'
  if (id === 'area_km2') return 'number'
  return isNeedCriterion(id) ? 'share' : CONTRACT_COUNTS.includes(id) ? 'count' : 'number'
}

const CONTRACT_COUNTS = ['population', 'households', 'poor_households', 'near_poor_households', 'pupils']

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole
}
