/**
 * The list of marks as a plain table: the header first, a row a mark, numbered I.1, I.2 … II.1 as in the official list.
 * Days are ISO, which every spreadsheet takes for a date; numbers have a dot.
 */
import { type Cell, csvText } from './csv'
import type { RegisterValue } from './register-columns'
import type { RegisterTable } from './register-table'

export function registerCsv({ language, columns, districts, notes }: RegisterTable): string {
  return csvText([
    columns.map(({ header }) => header[language]),
    ...districts.flatMap(({ numeral, rows }) =>
      rows.map(({ number, cells }) =>
        cells.map((value, at) => (columns[at]!.key === 'number' ? `${numeral}.${number}` : plainCell(value))),
      ),
    ),
    [],
    ...notes.map(note => [note]),
  ])
}

/** The value as text formats write it. */
export const plainCell = (value: RegisterValue): Cell =>
  typeof value === 'object' && value !== null ? value.day : value
