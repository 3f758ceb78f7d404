/**
 * The list of marks as a workbook that can be printed and handed in as it stands: title, header of two rows, districts,
 * sums, notes; dates and numbers are real ones. The first sheet prints its official columns; what goes with the data
 * (codes, coordinates, shapes) stands to the right of them.
 */
import type { CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx'
import { textIn } from '@/i18n/text'
import type { RegisterColumnKey, RegisterValue } from './register-columns'
import type { RegisterTable } from './register-table'
import { columnLetter, safeText } from './workbook-cells'

/** A cell of the format holds no more; longer texts go to a sheet of their own, in parts. */
const LONGEST_TEXT = 32_767
/** Last column that is printed. */
const LAST_PRINTED: RegisterColumnKey = 'note'
/** Columns that stay in sight when scrolling sideways. */
const FROZEN: RegisterColumnKey = 'name'
/** Rows above the header's second row, and with it. */
const [GROUP_ROW, HEADER_ROW, FIRST_ROW] = [3, 4, 5]

const LINE = { style: 'thin', color: { rgb: '94A3B8' } } as const
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE }
const TITLE: CellStyle = { font: { bold: true, size: 14 }, alignment: { horizontal: 'center' } }
const SUBTITLE: CellStyle = { font: { italic: true }, alignment: { horizontal: 'center' } }
const HEADER: CellStyle = {
  font: { bold: true },
  border: BORDER,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E2E8F0' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const DISTRICT: CellStyle = {
  font: { bold: true },
  border: BORDER,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1F5F9' } },
}
const CELL: CellStyle = { border: BORDER, alignment: { vertical: 'top', wrapText: true } }
/** Long codes and shapes would make rows as high as a page. */
const UNWRAPPED: CellStyle = { border: BORDER, alignment: { vertical: 'top' } }
const UNWRAPPED_COLUMNS: ReadonlySet<RegisterColumnKey> = new Set(['mark_id', 'shape', 'base'])
const FORMATS: Readonly<Partial<Record<RegisterColumnKey, string>>> = {
  households: '#,##0',
  population: '#,##0',
  pupils: '#,##0',
  nearest_site_km: '0.00',
  deadline: 'dd/mm/yyyy',
  first_seen: 'dd/mm/yyyy',
  closed_on: 'dd/mm/yyyy',
  lon: '0.000000',
  lat: '0.000000',
}
const COMPUTED_FONT = { italic: true, color: { rgb: '475569' } }
const NOTE: CellStyle = { alignment: { vertical: 'top' } }

export async function registerXlsx(table: RegisterTable): Promise<Uint8Array> {
  const t = textIn(table.language)
  // Half a hundred kilobytes that only somebody who exports a workbook needs.
  const { writeXlsx } = await import('hucre/xlsx')
  const long = longTexts(table)
  const sheets = [listSheet(table)]
  if (long.length > 0) {
    const header = (['mark_id', 'field', 'part', 'note'] as const).map(key => t(`registerFile.column.${key}`))
    sheets.push({ name: t('registerFile.longSheet'), rows: [header, ...long] })
  }
  return writeXlsx({
    sheets,
    properties: { title: table.title },
    defaultFont: { name: 'Times New Roman', size: 11 },
  })
}

function listSheet(table: RegisterTable): WriteSheet {
  const { columns, districts, title, subtitle, notes, language, sums, count } = table
  const t = textIn(language)
  const at = (key: RegisterColumnKey) => columns.findIndex(column => column.key === key)
  const lastPrinted = at(LAST_PRINTED)
  const computedStyles = columns.map(({ key }) => ({ ...cellStyle(key), font: COMPUTED_FONT }))
  const sumStyles = columns.map(({ key }) => ({ ...cellStyle(key), ...DISTRICT }))
  const rows: CellValue[][] = []
  const cells = new Map<string, { style: CellStyle }>()
  const merges: MergeRange[] = []
  const across = (row: number, from: number, to: number) =>
    merges.push({ startRow: row, startCol: from, endRow: row, endCol: to })
  const put = (values: CellValue[], style: (column: number) => CellStyle | null) => {
    for (const [column] of values.entries()) {
      const wanted = style(column)
      if (wanted) cells.set(`${rows.length},${column}`, { style: wanted })
    }
    rows.push(values)
    return rows.length - 1
  }
  const heading = (text: string | null, style: CellStyle) =>
    across(
      put([text], () => style),
      0,
      lastPrinted,
    )

  heading(title, TITLE)
  heading(subtitle, SUBTITLE)
  const warnings = [t('domain.illustrative'), t('domain.schematic')].filter(note => notes.includes(note))
  heading(warnings.join('. ') || null, SUBTITLE)
  headerRows(table, put, merges)
  for (const { numeral, name, rows: marks } of districts) {
    const blank = columns.map(() => null)
    const label = `${name ?? t('registerFile.noDistrict')}: ${t('registerFile.marksOf', { count: marks.length })}`
    across(
      put([numeral, safeText(label), ...blank.slice(2)], () => DISTRICT),
      1,
      at(FROZEN),
    )
    // A column brings the style of its cells; only what was computed looks different.
    for (const { cells: values, computed } of marks)
      put(values.map(cellValue), column =>
        computed.has(columns[column]!.key) ? computedStyles[column]! : null,
      )
  }
  const line = (label: string, value: (key: RegisterColumnKey) => CellValue) =>
    across(
      put(
        columns.map(({ key }, column) => (column === 1 ? label : value(key))),
        column => sumStyles[column]!,
      ),
      1,
      at(FROZEN),
    )
  const sumOf = new Map(sums.map(sum => [sum.key as RegisterColumnKey, sum]))
  line(t('registerFile.total'), key => sumOf.get(key)?.sum ?? null)
  line(t('registerFile.reported'), key => {
    const sum = sumOf.get(key)
    return sum ? `${sum.reported}/${count}` : null
  })
  rows.push([])
  for (const note of notes)
    across(
      put([safeText(note)], () => NOTE),
      0,
      lastPrinted,
    )

  return {
    name: t('registerFile.sheet'),
    rows,
    cells,
    merges,
    columns: columns.map(({ width, key }) => ({ width, style: cellStyle(key) })),
    rowDefs: new Map([[HEADER_ROW, { height: 48 }]]),
    freezePane: { rows: FIRST_ROW, columns: at(FROZEN) + 1 },
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a3',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
      printTitlesRow: `$${GROUP_ROW + 1}:$${HEADER_ROW + 1}`,
      printArea: `$A$1:$${columnLetter(lastPrinted)}$${rows.length}`,
    },
    headerFooter: { oddFooter: '&C&P/&N' },
  }
}

type Put = (values: CellValue[], style: (column: number) => CellStyle | null) => number

/** Groups over their columns; a column without a group is one cell of two rows. */
function headerRows({ columns, language }: RegisterTable, put: Put, merges: MergeRange[]): void {
  const t = textIn(language)
  const upper: CellValue[] = columns.map(({ group, header }, at) => {
    if (group === null) return header[language]
    return at > 0 && columns[at - 1]!.group === group ? null : t(`registerFile.group.${group}`)
  })
  const lower: CellValue[] = columns.map(({ group, header }) => (group === null ? null : header[language]))
  put(upper, () => HEADER)
  put(lower, () => HEADER)
  for (const [at, { group }] of columns.entries()) {
    if (group === null) merges.push({ startRow: GROUP_ROW, startCol: at, endRow: HEADER_ROW, endCol: at })
    else if (at === 0 || columns[at - 1]!.group !== group) {
      const last = columns.findLastIndex(column => column.group === group)
      if (last > at) merges.push({ startRow: GROUP_ROW, startCol: at, endRow: GROUP_ROW, endCol: last })
    }
  }
}

function cellStyle(key: RegisterColumnKey): CellStyle {
  const style = UNWRAPPED_COLUMNS.has(key) ? UNWRAPPED : CELL
  const numFmt = FORMATS[key]
  return numFmt ? { ...style, numFmt } : style
}

function cellValue(value: RegisterValue): CellValue {
  if (value === null || typeof value === 'number') return value
  if (typeof value === 'object') return new Date(`${value.day}T00:00:00Z`)
  return value.length > LONGEST_TEXT ? null : safeText(value)
}

/** Mark, column, part, text: what no single cell can hold. */
function longTexts({ districts, columns, language }: RegisterTable): CellValue[][] {
  const parts: CellValue[][] = []
  for (const { rows } of districts)
    for (const { entry, cells } of rows)
      for (const [at, value] of cells.entries()) {
        if (typeof value !== 'string' || value.length <= LONGEST_TEXT) continue
        const length = LONGEST_TEXT - 1000
        for (let part = 0; part * length < value.length; part++)
          parts.push([
            entry.mark.id,
            columns[at]!.header[language],
            part + 1,
            safeText(value.slice(part * length, (part + 1) * length)),
          ])
      }
  return parts
}
