/**
 * Tables as CSV (RFC 4180) that a spreadsheet opens rightly: a byte order mark, so that Excel takes it for UTF-8, and
 * no cell that a spreadsheet would run as a formula.
 */
import Papa from 'papaparse'

export type Cell = string | number | null

/**
 * Text that a spreadsheet would run begins with one of these; a tab or line break can hide one. Apostrophes before it
 * count in, so that taking one away again always gives the text as it was.
 */
const FORMULA = /^'*\s*[=+\-@\t\r]/

/** A text made harmless by a leading apostrophe; numbers are numbers and stay as they are. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** One row after another, CRLF between them; `null` is an empty cell. */
export function csvText(rows: readonly (readonly Cell[])[], { bom = true } = {}): string {
  const safe = rows.map(row => row.map(cell => (typeof cell === 'string' ? harmless(cell) : (cell ?? ''))))
  return `${bom ? '\ufeff' : ''}${Papa.unparse(safe, { newline: '\r\n' })}\r\n`
}
