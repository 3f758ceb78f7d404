/**
 * `coverage DIR [--by commune|district|province] [--threshold 4G=-110,…] [--csv|--json]`: what share of each commune (or district, or the
 * province) every operator covers with every technology.
 */
import { parseArgs } from 'node:util'
import type { CoverageMeasure } from '@/domain/coverage/coverage'
import { COVERAGE_UNITS, type CoverageUnit, coverageByUnit } from '@/domain/coverage/coverage-by-unit'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import { type Cell, csvText } from '@/export/csv'
import type { Command } from './command'
import { openPackage } from './open-package'
import { readSignalMinimum } from './signal-minimum'

const MEASURES: readonly CoverageMeasure[] = ['area', 'village', 'household', 'pupil', 'school']
/** The province needs no code. */
const CODE_COLUMNS: Readonly<Record<CoverageUnit, readonly string[]>> = {
  commune: ['commune_code'],
  district: ['district_code'],
  province: [],
}

export const run: Command = async (args, io) => {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    io.err(`${error instanceof Error ? error.message : error}\n`)
    return 2
  }
  const { values, positionals } = parsed
  if (positionals.length !== 1) {
    io.err('coverage takes one DIR\n')
    return 2
  }
  const unit = (values.by ?? 'commune') as CoverageUnit
  if (!COVERAGE_UNITS.includes(unit)) {
    io.err(`--by takes one of ${COVERAGE_UNITS.join(', ')}\n`)
    return 2
  }
  const signalMinimumDbm = readSignalMinimum(values.threshold)
  if (typeof signalMinimumDbm === 'string') {
    io.err(`${signalMinimumDbm}\n`)
    return 2
  }
  const opened = await openPackage(positionals[0], io)
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

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      csv: { type: 'boolean' },
      json: { type: 'boolean' },
      by: { type: 'string' },
      threshold: { type: 'string' },
    },
  })

/** Unknown is an empty cell, never 0. */
const known = (share: number): number | null => (Number.isNaN(share) ? null : share)
