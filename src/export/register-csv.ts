/**
 * The list of marks as a plain table: the header first, a row a mark, numbered I.1, I.2 … II.1 as in the official list.
 * Days are ISO, which every spreadsheet takes for a date.
 */
import type { Language } from '@/i18n/text'
import { type Cell, csvText } from './csv'
import type { RegisterValue } from './register-columns'
import type { RegisterTable } from './register-table'

/** @param spreadsheet whose spreadsheet opens it; absent: commas and a dot, as every program reads them. */
export function registerCsv(
  { language, columns, districts, notes }: RegisterTable,
  spreadsheet: Language = 'en',
): string {
  const rows = [
    columns.map(({ header }) => header[language]),
    ...districts.flatMap(({ numeral, rows }) =>
      rows.map(({ number, cells }) =>
        cells.map((value, at) => (columns[at]!.key === 'number' ? `${numeral}.${number}` : plainCell(value))),
      ),
    ),
    [],
    ...notes.map(note => [note]),
  ]
  return csvText(rows, { spreadsheet })
}

/** The value as text formats write it. */
export const plainCell = (value: RegisterValue): Cell =>
  typeof value === 'object' && value !== null ? value.day : value
