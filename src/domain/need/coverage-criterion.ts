/**
 * Every share of the coverage table as a criterion: operator × technology × what is counted. The id is
 * `coverage_4g_school_Viettel`; what it does not name is *pupil* and *any operator*, so that `coverage_4g` is the share of
 * pupils whom at least one operator reaches.
 */
import { COVERAGE_MEASURES, type CoverageMeasure, type CoverageTable } from '../coverage/coverage'
import { layerIndex } from '../coverage/coverage-share'
import { TECHNOLOGIES, type Technology } from '../dataset/records'

export interface CoverageCriterion {
  readonly operator: string | 'any' | 'all'
  readonly technology: Technology
  readonly measure: CoverageMeasure
}

/** Signs that part names from weights in links and on the command line. */
const PARTING = /[%,;=:"\r\n\t]/g
export const operatorInId = (operator: string) => operator.replace(PARTING, encodeURIComponent)
const ID = new RegExp(`^coverage_([2-5]g)(?:_(${COVERAGE_MEASURES.join('|')})(?:_(.+))?)?$`)

/** Whether an id can only be one of these, whether or not there is such a layer. */
export const isCoverageId = (id: string): boolean => /^coverage_[2-5]g(_|$)/.test(id)

export function coverageCriterionId({ operator, technology, measure }: CoverageCriterion): string {
  const layer = `coverage_${technology.toLowerCase()}`
  if (operator !== 'any') return `${layer}_${measure}_${operatorInId(operator)}`
  return measure === 'pupil' ? layer : `${layer}_${measure}`
}

/** `null` where the id is none of these. */
export function coverageCriterion(id: string): CoverageCriterion | null {
  const [, layer, measure = 'pupil', operator = 'any'] = ID.exec(id) ?? []
  const technology = TECHNOLOGIES.find(one => one.toLowerCase() === layer)
  if (!technology) return null
  try {
    const read = { technology, measure: measure as CoverageMeasure, operator: decodeURIComponent(operator) }
    // One share, one id: a longer way of saying it is no id.
    return coverageCriterionId(read) === id ? read : null
  } catch {
    return null
  }
}

/** In the order of the table: by technology, operators by name, then any and all. */
export const coverageCriteria = (coverage: CoverageTable): CoverageCriterion[] =>
  coverage.layers.flatMap(({ operator, technology }) =>
    COVERAGE_MEASURES.map(measure => ({ operator, technology, measure })),
  )

/** 0…1 by commune, NaN = unknown; `null` where the table has no such layer. */
export function coverageValues(
  { operator, technology, measure }: CoverageCriterion,
  coverage: CoverageTable,
): Float64Array | null {
  const communes = coverage.communeCodes.length
  const layer = layerIndex(coverage, operator, technology)
  return layer === -1 ? null : coverage.shares[measure].slice(layer * communes, (layer + 1) * communes)
}
