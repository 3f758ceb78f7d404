/**
 * Delimited text: comma, semicolon or tab, quotes doubled inside quotes. Every record is a row as a spreadsheet counts
 * it, blank ones too, so that row numbers stay those of the person.
 */
import Papa from 'papaparse'
import { headerScore } from '../columns/header-score'
import type { BrokenRows, Format } from './format'

const DELIMITERS = [',', ';', '\t'] as const
/** Records looked at to find the delimiter. */
const SAMPLE = 60

export const csv: Format = {
  name: 'csv',
  extensions: ['csv', 'tsv', 'txt'],
  sniff: () => true,
  read: source => {
    // Line ends of both kinds in one file happen when pieces were pasted together; the parser knows one kind a file.
    const text = source.text.includes('\r') ? source.text.replace(/\r\n?/g, '\n') : source.text
    const delimiter = delimiterOf(text)
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false })
    return { kind: 'table', delimiter, ...withBrokenQuotes(data, errors, delimiter) }
  },
}

/**
 * Rows with the records whose quotes are out of place taken apart into the lines of the file: a quote that does not
 * close swallows what follows, and what it swallowed is neither data to trust nor allowed to vanish.
 */
function withBrokenQuotes(
  data: readonly string[][],
  errors: readonly Papa.ParseError[],
  delimiter: string,
): { readonly rows: readonly (readonly string[])[]; readonly broken: readonly BrokenRows[] } {
  const faulty = new Set(
    errors.flatMap(one => (one.type === 'Quotes' && one.row !== undefined ? [one.row] : [])),
  )
  if (faulty.size === 0) return { rows: data, broken: [] }
  const rows: string[][] = []
  const broken: BrokenRows[] = []
  for (const [at, record] of data.entries()) {
    if (!faulty.has(at)) {
      rows.push(record)
      continue
    }
    const first = rows.length
    for (const line of record.join(delimiter).split('\n')) rows.push(line.split(delimiter))
    while (rows.length > first + 1 && rows.at(-1)!.every(cell => cell.trim() === '')) rows.pop()
    broken.push({ first, count: rows.length - first })
  }
  return { rows, broken }
}

/**
 * The delimiter under which most headers are known ones; between equals, the one that cuts most rows into the same
 * number (> 1) of cells. Decimal commas alone therefore never make a comma file out of a semicolon file.
 */
export function delimiterOf(text: string): string {
  const scored = DELIMITERS.map(delimiter => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE, skipEmptyLines: 'greedy' })
    const known = Math.max(0, ...data.slice(0, 30).map(headerScore))
    const widths = new Map<number, number>()
    for (const row of data) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
    const steady = Math.max(0, ...[...widths].map(([width, rows]) => rows * Math.log2(width)))
    return { delimiter, known, steady }
  })
  scored.sort((a, b) => b.known - a.known || b.steady - a.steady)
  return scored[0]!.delimiter
}
