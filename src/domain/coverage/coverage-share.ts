/** Reading a coverage table: a layer by its name, a share by its place, a share of several communes together. */
import type { Technology } from '../dataset/records'
import type { Share } from '../units'
import type { CountedCoverage, CoverageMeasure, CoverageTable } from './coverage'

/** Row of the layer in `table.layers`; −1 where there is none. */
export const layerIndex = (
  table: Pick<CoverageTable, 'layers'>,
  operator: string | 'any' | 'all',
  technology: Technology,
): number => table.layers.findIndex(layer => layer.operator === operator && layer.technology === technology)

/** 0…1, or NaN where it is unknown; NaN too for a commune or layer that the table does not have (−1). */
export function coverageShare(
  table: CoverageTable,
  measure: CoverageMeasure,
  communeIndex: number,
  layer: number,
): Share {
  const communes = table.communeCodes.length
  if (!(communeIndex >= 0 && communeIndex < communes && layer >= 0)) return Number.NaN
  return table.shares[measure][layer * communes + communeIndex] ?? Number.NaN
}

/**
 * The share of several communes (a district, the province) taken together, and the whole that it is a share of: each
 * commune weighs by its own whole (km², villages, households, pupils, schools). Communes whose share is unknown are left
 * out of both; NaN of 0 where none is known.
 */
export function coverageShareOfMany(
  table: CountedCoverage,
  measure: CoverageMeasure,
  communeIndices: Iterable<number>,
  layer: number,
): { readonly share: Share; readonly whole: number } {
  let part = 0
  let whole = 0
  for (const commune of communeIndices) {
    const share = coverageShare(table, measure, commune, layer)
    if (Number.isNaN(share)) continue
    const weight = table.wholes[measure][commune]
    part += share * weight
    whole += weight
  }
  return { share: part / whole, whole }
}
