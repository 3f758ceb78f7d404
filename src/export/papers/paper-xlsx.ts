/**
 * A paper as a workbook that can be printed and signed: A4 landscape, head and motto, header on every page, groups and
 * totals as live formulas with the values that they have written beside, so that a viewer that does not reckon shows
 * them too. Margins and font of Nghị định 30/2020/NĐ-CP.
 */
import type { Cell, CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx'
import { columnLetter, safeText } from '../workbook-cells'
import { type LaidCell, type LaidKind, layPaper } from './lay-paper'
import type { Paper, PaperColumn, PaperValue } from './paper'

/** Millimetres in an inch, in which the format states margins. */
const INCH = 25.4
const LINE = { style: 'thin', color: { rgb: '000000' } } as const
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE }
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const

const MIDDLE = { horizontal: 'center', vertical: 'center', wrapText: true } as const
const HEAD: CellStyle = { alignment: MIDDLE }
const STRONG: CellStyle = { font: { bold: true }, alignment: MIDDLE }
const SLANTED: CellStyle = { font: { italic: true }, alignment: MIDDLE }
const TITLE: CellStyle = { font: { bold: true, size: 14 }, alignment: MIDDLE }
const HEADER: CellStyle = { ...STRONG, border: BORDER, fill: fill('E2E8F0') }
const NUMBERS: CellStyle = { ...SLANTED, border: BORDER }
const NOTE: CellStyle = { alignment: { vertical: 'top', wrapText: true } }
const ROW_FONT: Readonly<Record<LaidKind, CellStyle>> = {
  section: { font: { bold: true }, fill: fill('E2E8F0') },
  group: { font: { bold: true }, fill: fill('F1F5F9') },
  line: {},
  total: { font: { bold: true }, fill: fill('E2E8F0') },
  under: { font: { italic: true } },
}
const FORMATS: Readonly<Partial<Record<PaperColumn['format'], string>>> = { count: '#,##0', dong: '#,##0' }
/** Rows that a text of so many characters takes up in a merged cell, which no spreadsheet fits by itself. */
const ROW_HEIGHT = 15.75

export async function paperXlsx<Key extends string>(papers: readonly Paper<Key>[]): Promise<Uint8Array> {
  // Half a hundred kilobytes that only somebody who exports a workbook needs.
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: papers.map(sheetOf),
    properties: { title: papers[0]?.title ?? '' },
    defaultFont: { name: 'Times New Roman', size: 12 },
  })
}

function sheetOf<Key extends string>(paper: Paper<Key>): WriteSheet {
  const { columns } = paper
  const last = columns.length - 1
  const rows: CellValue[][] = []
  const cells = new Map<string, Partial<Cell>>()
  const merges: MergeRange[] = []
  const rowDefs = new Map<number, { height: number }>()
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const across = (from: number, to: number, row = rows.length - 1) => {
    if (to > from) merges.push({ startRow: row, startCol: from, endRow: row, endCol: to })
  }
  const put = (at: number, value: CellValue, style: CellStyle) => {
    rows.at(-1)![at] = value
    cells.set(`${rows.length - 1},${at}`, { style })
  }
  const wide = (text: string, style: CellStyle) => {
    rows.push([])
    put(0, safeText(text), style)
    across(0, last)
    const high = Math.ceil(text.length / Math.max(1, width))
    if (high > 1) rowDefs.set(rows.length - 1, { height: high * ROW_HEIGHT })
  }
  /** Left and right block, as the head and the signatures stand. */
  const halves = (left: string, right: string, style: readonly [CellStyle, CellStyle]) => {
    const half = Math.max(1, Math.floor(columns.length / 2))
    rows.push([])
    put(0, safeText(left), style[0])
    across(0, half - 1)
    put(half, safeText(right), style[1])
    across(half, last)
  }

  const { head } = paper
  halves(head.superior, head.nation, [HEAD, STRONG])
  halves(head.body, head.motto, [STRONG, STRONG])
  halves(head.docNumber, head.placeAndDay, [HEAD, SLANTED])
  halves(head.draft, '', [STRONG, HEAD])
  wide(paper.title, TITLE)
  for (const subtitle of paper.subtitles) wide(subtitle, SLANTED)
  rows.push([])
  const headerRow = rows.length
  headerRows(columns, rows, cells, merges)
  rowDefs.set(headerRow + 1, { height: 3 * ROW_HEIGHT })
  rows.push([])
  for (const at of columns.keys()) put(at, `(${at + 1})`, NUMBERS)
  const firstRow = rows.length
  const name = columns.findIndex(({ key }) => key === paper.nameColumn)

  for (const { kind, cells: laid } of layPaper(paper, firstRow + 1)) {
    if (kind === 'under' || kind === 'section') {
      wide(String(laid[0]!.value), {
        ...NOTE,
        ...ROW_FONT[kind],
        ...(kind === 'section' ? { border: BORDER } : {}),
      })
      continue
    }
    rows.push([])
    for (const [at, cell] of laid.entries()) {
      const style = cellStyle(columns[at]!, kind)
      rows.at(-1)![at] = cell.formula === null ? cellValue(cell.value) : null
      cells.set(`${rows.length - 1},${at}`, { style, ...formulaOf(cell) })
    }
  }
  rows.push([])
  for (const note of paper.notes) wide(note, NOTE)
  rows.push([])
  signatures(paper, rows, cells, merges)

  return {
    name: paper.sheet,
    rows,
    cells,
    merges,
    columns: columns.map(column => ({ width: column.width })),
    rowDefs,
    freezePane: { rows: firstRow, columns: name + 1 },
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: {
        top: 20 / INCH,
        bottom: 20 / INCH,
        left: 30 / INCH,
        right: 15 / INCH,
        header: 10 / INCH,
        footer: 10 / INCH,
      },
      printTitlesRow: `$${headerRow + 1}:$${firstRow}`,
      printArea: `$A$1:$${columnLetter(last)}$${rows.length}`,
    },
    // The number of the page stands centred at the top, and not on the first.
    headerFooter: { differentFirst: true, oddHeader: '&C&P', firstHeader: '&C' },
  }
}

/** Groups over their columns; a column without a group is one cell of two rows. */
function headerRows(
  columns: readonly PaperColumn[],
  rows: CellValue[][],
  cells: Map<string, Partial<Cell>>,
  merges: MergeRange[],
): void {
  const top = rows.length
  const opens = (at: number) => at === 0 || columns[at - 1]!.group !== columns[at]!.group
  rows.push(
    columns.map(({ group, title }, at) => (group === null ? safeText(title) : opens(at) ? group : null)),
    columns.map(({ group, title }) => (group === null ? null : safeText(title))),
  )
  for (const [at, { group }] of columns.entries()) {
    for (const row of [top, top + 1]) cells.set(`${row},${at}`, { style: HEADER })
    if (group === null) merges.push({ startRow: top, startCol: at, endRow: top + 1, endCol: at })
    else if (opens(at)) {
      let end = at
      while (columns[end + 1]?.group === group) end++
      if (end > at) merges.push({ startRow: top, startCol: at, endRow: top, endCol: end })
    }
  }
}

function signatures(
  { columns, signatures: { left, middle, right } }: Paper,
  rows: CellValue[][],
  cells: Map<string, Partial<Cell>>,
  merges: MergeRange[],
): void {
  const third = Math.max(1, Math.floor(columns.length / 3))
  const row: CellValue[] = []
  for (const [place, text] of [left, middle, right].entries()) {
    const from = place * third
    const to = place === 2 ? columns.length - 1 : from + third - 1
    row[from] = text
    cells.set(`${rows.length},${from}`, {
      style: place === 0 ? { font: { bold: true, italic: true } } : STRONG,
    })
    if (to > from) merges.push({ startRow: rows.length, startCol: from, endRow: rows.length, endCol: to })
  }
  rows.push(row)
}

function cellStyle({ format }: PaperColumn, kind: LaidKind): CellStyle {
  const numFmt = FORMATS[format]
  return {
    ...ROW_FONT[kind],
    border: BORDER,
    alignment:
      format === 'number' ? { horizontal: 'center', vertical: 'top' } : { vertical: 'top', wrapText: true },
    ...(numFmt ? { numFmt } : {}),
  }
}

const formulaOf = ({ formula, value }: LaidCell): Partial<Cell> =>
  formula === null ? {} : { formula, formulaResult: typeof value === 'number' ? value : '' }

function cellValue(value: PaperValue): CellValue {
  if (value === null || typeof value === 'number') return value
  if (typeof value === 'object') return new Date(`${value.day}T00:00:00Z`)
  return safeText(value)
}
