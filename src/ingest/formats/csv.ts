/**
 * Delimited text: comma, semicolon or tab, quotes doubled inside quotes. Every record is a row as a spreadsheet counts
 * it, blank ones too, so that row numbers stay those of the person.
 */
import Papa from 'papaparse'
import { headerScore } from '../columns/header-score'
import type { Format } from './format'

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
    const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false })
    return { kind: 'table', delimiter, rows: data }
  },
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
