/** `coverage DIR`: what share of each commune every operator covers with every technology. */
import { parseArgs } from 'node:util'
import type { CoverageMeasure } from '@/domain/coverage/coverage'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageShare } from '@/domain/coverage/coverage-share'
import { coverageTable } from '@/domain/coverage/coverage-table'
import { type Cell, csvText } from '@/export/csv'
import type { Command } from './command'
import { openPackage } from './open-package'

const MEASURES: readonly CoverageMeasure[] = ['area', 'village', 'household', 'pupil', 'school']
const HEADER = ['commune_code', 'operator', 'technology', ...MEASURES.map(measure => `${measure}_share`)]

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
  const opened = await openPackage(positionals[0], io)
  if (!opened) return 2

  const table = coverageTable(coverageInput(opened.dataset))
  const rows = table.communeCodes.flatMap((code, commune) =>
    table.layers.map(({ operator, technology }, layer): Cell[] => [
      code,
      operator,
      technology,
      ...MEASURES.map(measure => known(coverageShare(table, measure, commune, layer))),
    ]),
  )
  if (values.json) {
    const objects = rows.map(row => Object.fromEntries(row.map((cell, at) => [HEADER[at], cell])))
    io.out(`${JSON.stringify(objects)}\n`)
  } else io.out(csvText([HEADER, ...rows], { bom: false }))
  return opened.exitCode
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { csv: { type: 'boolean' }, json: { type: 'boolean' } },
  })

/** Unknown is an empty cell, never 0. */
const known = (share: number | null): number | null => (share === null || Number.isNaN(share) ? null : share)
