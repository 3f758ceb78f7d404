/** Everything that a commune can be ranked by in this dataset, in the order of a menu: what it is and what it counts in. */
import type { Dataset } from '../dataset/dataset'
import { tableResource } from '../dataset/resources'
import { columnName } from './column-id'
import { type CoverageCriterion, coverageCriteria, coverageCriterionId } from './coverage-criterion'
import { criterionValues, NEED_CRITERIA, numericColumns } from './criteria'
import { DERIVED_FIGURES } from './derived-figures'
import { distanceCriterion, distanceCriterionId } from './distance-criterion'
import { distanceCriteria } from './distances'
import type { NeedTable } from './need'
import { PLACE_COUNTS } from './place-counts'

export type CriterionKind = 'share' | 'count' | 'density' | 'flag' | 'number'
/** What one is of: a key of the texts `domain.unit`. */
export type CriterionUnit =
  | 'share'
  | 'population'
  | 'households'
  | 'pupils'
  | 'teachers'
  | 'schools'
  | 'villages'
  | 'sites'
  | 'area_km2'
  | 'density'
  | 'site_density'
  | 'km'
/** The part of a menu that it stands in. `column`: the communes' own columns, of the contract and added. */
export type CriterionFamily = 'need' | 'urgency' | 'coverage' | 'places' | 'people' | 'column'

export interface Criterion {
  readonly id: string
  readonly kind: CriterionKind
  /** `null`: it says itself, or nobody said. */
  readonly unit: CriterionUnit | null
  readonly family: CriterionFamily
  /** Which end is the greater need, as far as that goes without saying: a proposal only. */
  readonly direction: 'higher-first' | 'lower-first'
  /** Of a share of coverage. */
  readonly coverage: CoverageCriterion | null
}

/**
 * Criteria of which at least one commune has a value; those of coverage as soon as the table is there, distances where there are
 * places to measure between (they are not worked out for a menu).
 */
export function criteriaCatalogue(dataset: Dataset, need: NeedTable): Criterion[] {
  const own = [...NEED_CRITERIA, ...DERIVED_FIGURES, ...PLACE_COUNTS, 'site_density']
    .filter(id => isNeed(id) || criterionValues(id, dataset, need) !== null)
    .map(id => criterionOf(id))
  const covered = need.coverage ? coverageCriteria(need.coverage).map(ofCoverage) : []
  const measured = distanceCriteria(dataset).map(distance => criterionOf(distanceCriterionId(distance)))
  return [...own, ...measured, ...covered, ...numericColumns(dataset).map(id => criterionOf(id))]
}

/** What the id says by itself; an added column is a plain number. */
export function criterionOf(id: string): Criterion {
  const known = KNOWN[id] ?? (distanceCriterion(id) ? DISTANCE : undefined)
  const [kind, unit, family, direction = 'higher-first'] = known ?? ofColumn(id)
  return { id, kind, unit, family, direction, coverage: null }
}

/** Farther is the greater need. */
const DISTANCE: Short = ['number', 'km', 'coverage']

type Short = readonly [CriterionKind, CriterionUnit | null, CriterionFamily, Criterion['direction']?]

const KNOWN: Readonly<Record<string, Short>> = {
  mobile_gap: ['share', 'share', 'need'],
  fibre_gap: ['share', 'share', 'need'],
  device_gap: ['share', 'share', 'need'],
  alert: ['flag', null, 'urgency'],
  geography: ['share', 'share', 'need'],
  priority_area: ['flag', null, 'need'],
  population_density: ['density', 'density', 'people'],
  poor_share: ['share', 'share', 'people'],
  near_poor_share: ['share', 'share', 'people'],
  pupils_without_4g: ['count', 'pupils', 'need'],
  pupils_without_fibre: ['count', 'pupils', 'need'],
  pupils_without_device: ['count', 'pupils', 'need'],
  alert_level: ['number', null, 'urgency'],
  online_teaching: ['flag', null, 'urgency'],
  school_count: ['count', 'schools', 'places'],
  school_pupils: ['count', 'pupils', 'places'],
  school_teachers: ['count', 'teachers', 'places'],
  schools_without_fibre: ['count', 'schools', 'places'],
  schools_without_power: ['count', 'schools', 'places'],
  village_count: ['count', 'villages', 'places'],
  village_households: ['count', 'households', 'places'],
  village_population: ['count', 'population', 'places'],
  village_pupils: ['count', 'pupils', 'places'],
  villages_without_power: ['count', 'villages', 'places'],
  villages_disadvantaged: ['count', 'villages', 'places'],
  site_count: ['count', 'sites', 'places', 'lower-first'],
  site_density: ['density', 'site_density', 'places', 'lower-first'],
}

const isNeed = (id: string) => (NEED_CRITERIA as readonly string[]).includes(id)

/** Signal that is there is need that is not. */
const ofCoverage = (coverage: CoverageCriterion): Criterion => ({
  id: coverageCriterionId(coverage),
  kind: 'share',
  unit: 'share',
  family: 'coverage',
  direction: 'lower-first',
  coverage,
})

const UNITS: Readonly<Record<string, CriterionUnit>> = {
  km2: 'area_km2',
  people: 'population',
  households: 'households',
}

function ofColumn(id: string): Short {
  const field = tableResource('communes')?.fields.find(candidate => candidate.column === id)
  if (!field || columnName(id) !== id) return ['number', null, 'column']
  if (field.type === 'flag') return ['flag', null, 'column']
  const unit = id === 'pupils' ? 'pupils' : (UNITS[field.unit ?? ''] ?? null)
  return [field.type === 'integer' ? 'count' : 'number', unit, 'column']
}
