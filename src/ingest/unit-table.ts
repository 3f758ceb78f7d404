/**
 * Any table of units with figures: the first column is the unit's code, the others numbers, the first row their names.
 * Numbers are those of a program's file: digits, a dot, an exponent where there is one; `1,5` and `1.234.567` are read as
 * nothing here. An empty cell, a dash and "n/a" are missing, never 0. Deterministic, never throws for bad data.
 */
import type { Finding } from '@/domain/finding/finding'
import { FindingLog } from './finding-log'
import { csv } from './formats/csv'
import { openSource } from './formats/open-source'
import { figureNotReported } from './values/not-reported'

export interface UnitTable {
  readonly codes: readonly string[]
  /** By unit, from the columns that `rank --csv` writes of a province; '' = the file has no such column or an empty cell. */
  readonly communeNames: readonly string[]
  readonly districtNames: readonly string[]
  /** By unit, NaN = missing. Columns without a single number are not among them. */
  readonly columns: ReadonlyMap<string, Float64Array>
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** `table` is `null` where the file holds no such table; the findings then say why. */
export async function readUnitTable(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ readonly table: UnitTable | null; readonly findings: readonly Finding[] }> {
  const log = new FindingLog()
  const source = await openSource(bytes, fileName, log)
  const content = source && (await csv.read(source, { answers: {}, log, questions: [] }))
  const table = content?.kind === 'table' ? tableOf(content.rows, log) : null
  return { table, findings: log.list }
}

function tableOf(rows: readonly (readonly string[])[], log: FindingLog): UnitTable | null {
  const [header = [], ...body] = rows
  const units = unitRows(body, log)
  const columns = new Map<string, Float64Array>()
  const seen = new Set<string>()
  for (const [at, cell] of header.entries()) {
    const name = cell.trim()
    if (at === 0 || name === '') continue
    if (seen.has(name)) {
      log.add('header-repeated', 'error', { row: 1, column: name })
      continue
    }
    seen.add(name)
    const cells = units.map(({ row, cells }) => ({ row, text: (cells[at] ?? '').trim() }))
    const values = Float64Array.from(cells, ({ text }) => (NUMBER.test(text) ? Number(text) : Number.NaN))
    // Without a single number it is a column of words, and no fault.
    if (!values.some(Number.isFinite)) continue
    for (const [i, { row, text }] of cells.entries()) {
      if (Number.isFinite(values[i])) continue
      values[i] = Number.NaN
      if (!figureNotReported(text)) log.add('figure-unreadable', 'error', { row, column: name, value: text })
    }
    columns.set(name, values)
  }
  if (columns.size === 0) {
    log.add('figures-missing', 'error')
    return null
  }
  log.list.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  const words = (column: string) => {
    const at = header.findIndex(cell => cell.trim() === column)
    return units.map(({ cells }) => (at < 1 ? '' : (cells[at] ?? '').trim()))
  }
  return {
    codes: units.map(unit => unit.code),
    communeNames: words('commune_name'),
    districtNames: words('district_name'),
    columns,
  }
}

interface UnitRow {
  readonly code: string
  /** 1-based, as a person counts it. */
  readonly row: number
  readonly cells: readonly string[]
}

function unitRows(body: readonly (readonly string[])[], log: FindingLog): UnitRow[] {
  const first = new Map<string, number>()
  return body.flatMap((cells, at): UnitRow[] => {
    const row = at + 2
    if (cells.every(cell => cell.trim() === '')) return []
    const code = (cells[0] ?? '').trim()
    const before = first.get(code)
    if (code === '') log.add('unit-code-missing', 'error', { row })
    else if (before !== undefined) log.add('code-duplicate', 'error', { row, value: code }, { first: before })
    else {
      first.set(code, row)
      return [{ code, row, cells }]
    }
    return []
  })
}
