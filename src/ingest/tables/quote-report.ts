/** What is said about quotes out of place: rows that they spoilt, and cells that may have swallowed rows. */
import type { FindingLog } from '../finding-log'
import type { BrokenRows } from '../formats/format'
import type { Header } from './find-header'

const LONGEST_SAMPLE = 80

/** Says of each run of broken lines which are lost and which were read again; gives the indices of the lost ones. */
export function reportBroken(
  broken: readonly BrokenRows[],
  rows: readonly (readonly string[])[],
  log: FindingLog,
): ReadonlySet<number> {
  const indices = new Set<number>()
  for (const { first, count, lost } of broken) {
    for (const at of lost) indices.add(at)
    const at = lost[0] ?? first
    const value = rows[at]!.join(' ').trim().slice(0, LONGEST_SAMPLE)
    if (lost.length > 0)
      log.add(
        'quote-unbalanced',
        'error',
        { row: at + 1, value },
        { count: lost.length, lines: ranges(lost) },
      )
    const again: number[] = []
    for (let row = first; row < first + count; row++)
      if (!indices.has(row) && rows[row]!.some(cell => cell.trim() !== '')) again.push(row)
    if (again.length > 0)
      log.add(
        'quote-reread',
        'warning',
        { row: first + 1, value: rows[first]!.join(' ').trim().slice(0, LONGEST_SAMPLE) },
        { count: again.length, lines: ranges(again) },
      )
  }
  return indices
}

/** Indices, rising → "3, 5–9" as rows are counted. */
function ranges(indices: readonly number[]): string {
  const parts: [number, number][] = []
  for (const at of indices) {
    const last = parts.at(-1)
    if (last && at === last[1] + 1) last[1] = at
    else parts.push([at, at])
  }
  return parts.map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`)).join(', ')
}

/** Two stray quotes make one cell of all that stands between them, and no parser can see it; its lines can be seen. */
export function reportRowsInCells(
  rows: readonly (readonly string[])[],
  header: Header,
  delimiter: string | null,
  broken: ReadonlySet<number>,
  log: FindingLog,
): void {
  if (delimiter === null) return
  const width = header.headers.length
  // A line that goes on where the cell was torn from may lack a cell; with few columns a comma proves less.
  const enough = Math.max(1, width <= 3 ? width - 1 : width - 2)
  for (let at = header.first; at < rows.length; at++) {
    if (broken.has(at)) continue
    for (const [column, cell] of rows[at]!.entries()) {
      if (!cell.includes('\n')) continue
      const lines = cell.split('\n')
      const inside = cell.split(delimiter).length - 1
      // Torn at other cells than it was mended: the lines are short, but the signs of whole rows are all there.
      const swallowed = lines.some(line => line.split(delimiter).length > enough)
      const spread = inside + rows[at]!.length - width >= (lines.length - 1) * enough
      if (swallowed || spread)
        log.add(
          'rows-in-one-cell',
          'warning',
          {
            row: at + 1,
            column: header.headers[column]?.slice(0, LONGEST_SAMPLE) ?? `#${column + 1}`,
            value: cell,
          },
          { count: lines.length },
        )
    }
  }
}
