/**
 * The result of coverage: for every commune and layer, the share of its area, villages, households, pupils and
 * schools that lies in the layer. See rules C1… in this room's README.
 */
import type { Technology } from '../dataset/records'
import type { CommuneCode } from '../units'

/** `any`: covered by at least one operator; `all`: covered by every operator that has a layer of the technology. */
export interface CoverageLayer {
  readonly operator: string | 'any' | 'all'
  readonly technology: Technology
}

export const COVERAGE_MEASURES = ['area', 'village', 'household', 'pupil', 'school'] as const
export type CoverageMeasure = (typeof COVERAGE_MEASURES)[number]

export interface CoverageTable {
  /** Order of the rows, as in the dataset. */
  readonly communeCodes: readonly CommuneCode[]
  readonly layers: readonly CoverageLayer[]
  /**
   * Shares 0…1, one array a measure, `layer * communeCodes.length + commune`; NaN = unknown (no boundary, no village
   * with coordinates and a count, no school with coordinates).
   */
  readonly shares: Readonly<Record<CoverageMeasure, Float64Array>>
  /** Villages a commune has no coordinates for: unknown, neither covered nor uncovered. */
  readonly villagesUnknown: Int32Array
}

/** A table that also says what each share is a share of, so that communes can be added up to districts. */
export interface CountedCoverage extends CoverageTable {
  /**
   * One array a measure, a commune each: km² of its boundary (NaN without one), villages with coordinates, their
   * households, their pupils, schools with coordinates.
   */
  readonly wholes: Readonly<Record<CoverageMeasure, Float64Array>>
}
