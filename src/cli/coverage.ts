/**
 * `coverage DIR [--by commune|district|province] [--threshold 4G=-110,…] [--csv|--json]`: what share of each commune (or district, or the
 * province) every operator covers with every technology.
 */
import type { CoverageMeasure } from '@/domain/coverage/coverage'
import { COVERAGE_UNITS, type CoverageUnit, coverageByUnit } from '@/domain/coverage/coverage-by-unit'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import { type Cell, csvText } from '@/export/csv'
import { type Command, wrongUse } from './command'
import { openPackage } from './open-package'
import { readWordsWithPlace } from './read-words'
import { readSignalMinimum } from './signal-minimum'

const MEASURES: readonly CoverageMeasure[] = ['area', 'village', 'household', 'pupil', 'school']
/** The province needs no code. */
const CODE_COLUMNS: Readonly<Record<CoverageUnit, readonly string[]>> = {
  commune: ['commune_code'],
  district: ['district_code'],
  province: [],
}

export const run: Command = async (args, io) => {
  const read = readWordsWithPlace(args, OPTIONS, 'coverage takes one DIR')
  if (typeof read === 'string') return wrongUse(io, read)
  const { place, values } = read
  const unit = (values.by ?? 'commune') as CoverageUnit
  if (!COVERAGE_UNITS.includes(unit)) return wrongUse(io, `--by takes one of ${COVERAGE_UNITS.join(', ')}`)
  const signalMinimumDbm = readSignalMinimum(values.threshold)
  if (typeof signalMinimumDbm === 'string') return wrongUse(io, signalMinimumDbm)
  const opened = await openPackage(place, io)
  if (!opened) return 2

  const table = coverageTable(coverageInput(opened.dataset, { signalMinimumDbm }))
  const codes = CODE_COLUMNS[unit]
  const header = [...codes, 'operator', 'technology', ...MEASURES.map(measure => `${measure}_share`)]
  const rows = coverageByUnit(table, opened.dataset, unit).map(({ code, layer, shares }): Cell[] => [
    ...codes.map(() => code),
    layer.operator,
    layer.technology,
    ...MEASURES.map(measure => known(shares[measure])),
  ])
  if (values.json) {
    const objects = rows.map(row => Object.fromEntries(row.map((cell, at) => [header[at], cell])))
    io.out(`${JSON.stringify(objects)}\n`)
  } else io.out(csvText([header, ...rows], { bom: false }))
  return opened.exitCode
}

const OPTIONS = {
  csv: { type: 'boolean' },
  json: { type: 'boolean' },
  by: { type: 'string' },
  threshold: { type: 'string' },
} as const

/** Unknown is an empty cell, never 0. */
const known = (share: number): number | null => (Number.isNaN(share) ? null : share)
