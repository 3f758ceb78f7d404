/** Coverage added up from communes to districts and the province (C11). */
import type { Dataset } from '../dataset/dataset'
import type { Share } from '../units'
import { COVERAGE_MEASURES, type CountedCoverage, type CoverageLayer, type CoverageMeasure } from './coverage'
import { coverageShare, coverageShareOfMany } from './coverage-share'

export const COVERAGE_UNITS = ['commune', 'district', 'province'] as const
export type CoverageUnit = (typeof COVERAGE_UNITS)[number]

export interface UnitCoverage {
  /** Code of the commune or district; `''` for the province. */
  readonly code: string
  readonly layer: CoverageLayer
  /** 0…1; NaN = unknown in all of its communes. */
  readonly shares: Readonly<Record<CoverageMeasure, Share>>
  /** What each share is a share of: km², villages, households, pupils, schools; of the communes that are known. */
  readonly wholes: Readonly<Record<CoverageMeasure, number>>
  /** Villages without coordinates. */
  readonly villagesUnknown: number
}

/** Units in the order of their first commune; in each the layers in the table's order. */
export function coverageByUnit(
  table: CountedCoverage,
  { records }: Pick<Dataset, 'records'>,
  unit: CoverageUnit,
): UnitCoverage[] {
  const rows = new Map<string, number[]>()
  const districtOf = new Map(records.communes.map(commune => [commune.communeCode, commune.districtCode]))
  for (const [row, communeCode] of table.communeCodes.entries()) {
    const code =
      unit === 'commune' ? communeCode : unit === 'district' ? (districtOf.get(communeCode) ?? '') : ''
    const own = rows.get(code)
    if (own) own.push(row)
    else rows.set(code, [row])
  }
  return [...rows].flatMap(([code, own]) =>
    table.layers.map((layer, l): UnitCoverage => {
      const sums = COVERAGE_MEASURES.map(measure => [measure, shareOf(table, measure, own, l)] as const)
      return {
        code,
        layer,
        shares: record(sums.map(([measure, sum]) => [measure, sum.share])),
        wholes: record(sums.map(([measure, sum]) => [measure, sum.whole])),
        villagesUnknown: own.reduce((sum, row) => sum + table.villagesUnknown[row], 0),
      }
    }),
  )
}

/** One commune keeps its share to the last bit. */
function shareOf(table: CountedCoverage, measure: CoverageMeasure, rows: readonly number[], layer: number) {
  const sum = coverageShareOfMany(table, measure, rows, layer)
  return rows.length === 1 ? { ...sum, share: coverageShare(table, measure, rows[0], layer) } : sum
}

const record = (entries: readonly (readonly [CoverageMeasure, number])[]) =>
  Object.fromEntries(entries) as Record<CoverageMeasure, number>
