/**
 * Delimited text: comma, semicolon or tab, quotes doubled inside quotes. Every record is a row as a spreadsheet counts
 * it, blank ones too, so that row numbers stay those of the person.
 */
import Papa from 'papaparse'
import { headerScore } from '../columns/header-score'
import { findHeader } from '../tables/find-header'
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
    return { kind: 'table', delimiter, ...withBrokenQuotes(data, errors, text, delimiter) }
  },
}

/**
 * Rows with the records whose quotes are out of place taken apart into the lines of the file: a quote that does not
 * close swallows what follows. A line that by itself has as many cells as the header is a row; the others are lost, and
 * said: what was swallowed is not allowed to vanish.
 */
function withBrokenQuotes(
  data: readonly string[][],
  errors: readonly Papa.ParseError[],
  text: string,
  delimiter: string,
): { readonly rows: readonly (readonly string[])[]; readonly broken: readonly BrokenRows[] } {
  const faulty = new Set(
    errors.flatMap(one => (one.type === 'Quotes' && one.row !== undefined ? [one.row] : [])),
  )
  if (faulty.size === 0) return { rows: data, broken: [] }
  const ends = endsOf(text, delimiter)
  const taken = data.map((_, at) => (faulty.has(at) ? linesOf(text, ends, at) : null))
  const sample = data
    .slice(0, SAMPLE)
    .flatMap((record, at) => taken[at]?.map(line => line.split(delimiter)) ?? [record])
  const width = findHeader(sample)?.headers.length ?? 0
  const rows: string[][] = []
  const broken: BrokenRows[] = []
  for (const [at, record] of data.entries()) {
    const lines = taken[at]
    if (!lines) {
      rows.push(record)
      continue
    }
    const first = rows.length
    const lost: number[] = []
    for (let line = 0; line < lines.length; ) {
      const { cells, used } = rereadLine(lines, line, delimiter, width)
      if (cells === null && lines[line]!.trim() !== '') lost.push(rows.length)
      rows.push(cells ?? lines[line]!.split(delimiter))
      line += used
    }
    broken.push({ first, count: rows.length - first, lost })
  }
  return { rows, broken }
}

/** Where each record of the text ends. */
function endsOf(text: string, delimiter: string): readonly number[] {
  const ends: number[] = []
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    skipEmptyLines: false,
    step: ({ meta }) => {
      ends.push(meta.cursor)
    },
  })
  return ends
}

function linesOf(text: string, ends: readonly number[], at: number): readonly string[] {
  const lines = text.slice(at === 0 ? 0 : ends[at - 1], ends[at]).split('\n')
  while (lines.length > 1 && lines.at(-1)!.trim() === '') lines.pop()
  return lines
}

/** A cell of more lines than this among broken quotes is not believed. */
const MOST_LINES = 8

/**
 * One line as a row, `null` where it is none. A quoted cell may well go on in the next lines, as long as these are no
 * rows of their own. `used`: lines that went into it.
 */
function rereadLine(
  lines: readonly string[],
  at: number,
  delimiter: string,
  width: number,
): { readonly cells: string[] | null; readonly used: number } {
  const line = lines[at]!
  const plain = line.split(delimiter)
  if (!line.includes('"')) return { cells: plain.length === width ? plain : null, used: 1 }
  for (let used = 1; used <= Math.min(MOST_LINES, lines.length - at); used++) {
    if (used > 1 && lines[at + used - 1]!.split(delimiter).length >= width) break
    const { data, errors } = Papa.parse<string[]>(lines.slice(at, at + used).join('\n'), {
      delimiter,
      newline: '\n',
    })
    if (errors.length === 0 && data.length === 1 && data[0]!.length === width)
      return { cells: data[0]!, used }
  }
  // The mark itself is out of place; the signs between the cells still tell them apart.
  return { cells: plain.length === width ? plain.map(cell => cell.replace(/^"(.*)"$/, '$1')) : null, used: 1 }
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
