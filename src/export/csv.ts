/**
 * Tables as CSV (RFC 4180) that a spreadsheet opens rightly: a byte order mark, so that Excel takes it for UTF-8, and
 * no cell that a spreadsheet would run as a formula.
 */
import Papa from 'papaparse'
import { numberText } from '@/domain/dataset/number-text'
import type { Language } from '@/i18n/text'

export type Cell = string | number | null

/**
 * Text that a spreadsheet would run begins with one of these; a tab or line break can hide one. Apostrophes before it
 * count in, so that taking one away again always gives the text as it was.
 */
const FORMULA = /^'*\s*[=+\-@\t\r]/

/** A text made harmless by a leading apostrophe; numbers are numbers and stay as they are. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

export interface CsvForm {
  /** A byte order mark before the first row; absent: yes. */
  readonly bom?: boolean
  /**
   * Whose spreadsheet opens it. `vi`: a Vietnamese one, which parts cells by semicolons and writes 0,5. Absent or `en`:
   * commas and a dot, as RFC 4180 and every program reads them.
   */
  readonly spreadsheet?: Language
}

/** One row after another, CRLF between them; `null` is an empty cell. */
export function csvText(
  rows: readonly (readonly Cell[])[],
  { bom = true, spreadsheet = 'en' }: CsvForm = {},
): string {
  const vi = spreadsheet === 'vi'
  const written = (cell: Cell) => {
    if (typeof cell === 'string') return harmless(cell)
    return vi && cell !== null ? numberText(cell).replace('.', ',') : (cell ?? '')
  }
  const text = Papa.unparse(
    rows.map(row => row.map(written)),
    { newline: '\r\n', delimiter: vi ? ';' : ',' },
  )
  return `${bom ? '\ufeff' : ''}${text}\r\n`
}
