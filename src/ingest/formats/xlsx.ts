/**
 * Workbooks (XLSX). Numbers stay numbers, dates become ISO, text stays text, merged cells are told to the reader of
 * tables. The library comes when first needed.
 */
import type { CellValue, Sheet } from 'hucre/xlsx'
import { numberText } from '@/domain/dataset/number-text'
import { findHeader } from '../tables/find-header'
import type { Content, Format, FormatRoom } from './format'

export const xlsx: Format = {
  name: 'xlsx',
  extensions: ['xlsx', 'xlsm'],
  sniff: ({ container }) =>
    container?.kind === 'zip' && container.entries.some(({ name }) => name === 'xl/workbook.xml'),
  read: async ({ bytes }, room) => {
    const sheets = await sheetsOf(bytes, room)
    const sheet = sheets && chosen(sheets, room)
    return sheet ? tableOf(sheet) : null
  },
}

async function sheetsOf(bytes: Uint8Array, { log }: FormatRoom): Promise<readonly Sheet[] | null> {
  const { readXlsx } = await import('hucre/xlsx')
  try {
    const { sheets } = await readXlsx(bytes)
    return sheets
  } catch (error) {
    log.add('archive-damaged', 'error', {}, { detail: error instanceof Error ? error.message : '' })
    return null
  }
}

/** The sheet that was answered, the only one with a table, or `null`: several have one and a person chooses. */
function chosen(sheets: readonly Sheet[], { answers, log, questions }: FormatRoom): Sheet | null {
  const answered = sheets.find(({ name }) => name === answers.sheet)
  if (answered) return answered
  const open = sheets.filter(sheet => !sheet.hidden && !sheet.veryHidden)
  const tables = [open, sheets].map(list => list.filter(hasTable)).find(list => list.length > 0) ?? []
  if (tables.length === 0) {
    const filled = open.find(({ rows }) => rows.some(row => row.some(cell => textOf(cell) !== '')))
    if (!filled) log.add('file-empty', 'error')
    return filled ?? null
  }
  if (tables.length > 1) {
    const names = tables.map(({ name }) => name)
    log.add('sheet-undecided', 'error', {}, { count: names.length, sheets: names.join(', ') })
    questions.push({ kind: 'sheet', sheets: names })
    return null
  }
  if (sheets.length > 1)
    log.add('sheet-chosen', 'info', { value: tables[0]!.name }, { others: sheets.length - 1 })
  return tables[0]!
}

/** Rows looked at to tell a table from a cover sheet. */
const SAMPLE = 80

function hasTable({ rows }: Sheet): boolean {
  const texts = rows.slice(0, SAMPLE).map(row => row.map(textOf))
  const header = findHeader(texts)
  if (!header || header.headers.filter(text => text !== '').length < 2) return false
  return texts.slice(header.below).some(row => row.filter(text => text !== '').length >= 2)
}

function tableOf({ name, rows, merges = [] }: Sheet): Content {
  return {
    kind: 'table',
    delimiter: null,
    sheet: name,
    rows: rows.map(row => row.map(textOf)),
    broken: [],
    isNumber: (row, column) => typeof rows[row]?.[column] === 'number',
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
  }
}

/** A cell as canonical text: numbers with a dot, dates ISO (the library gives them as UTC), a bare time as HH:MM. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? numberText(value) : ''
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'string') return value.normalize('NFC')
  if (Number.isNaN(value.getTime())) return ''
  const [date, time] = value.toISOString().split('T') as [string, string]
  // The calendar of spreadsheets begins in 1900: a day before it is a time without a day.
  if (value.getUTCFullYear() < 1900) return time.slice(0, 5)
  return time.startsWith('00:00:00') ? date : `${date}T${time.slice(0, 8)}`
}
