/**
 * A table of cells → rows of marks: finds the header (of one or two rows, under any number of titles), tells district
 * rows, totals and notes from rows of marks, and hands the district and commune of the group rows down.
 */

import { plainText } from './plain-text'
import { aboutFile, NO_RECORDS, type RawCell, type RawList, type RawRow } from './raw-row'
import { columnOfHeader, type RegisterKey } from './register-headers'
import type { RegisterFinding } from './register-review'

type Cells = readonly (readonly RawCell[])[]

/** Rows in which a header is looked for. */
const DEEPEST_HEADER = 40
/** With fewer known headers it is some other table. */
const LEAST_HEADERS = 3
const TOTAL = /^(tổng|cộng|toàn tỉnh|total|có số liệu|reported)/i
const ROMAN = /^[IVXLC]+\.?$/

export function readListTable(table: Cells, { guarded }: { readonly guarded: boolean }): RawList {
  const header = findHeader(table)
  if (!header) return { rows: [], own: false, headers: new Map(), findings: [aboutFile('no-list', 'error')] }
  const { columns, first } = header
  const own = columns.some(({ key }) => key === 'mark_id')
  const rows: RawRow[] = []
  let [district, commune]: (string | null)[] = [null, null]
  for (let at = first; at < table.length; at++) {
    const cells = new Map<RegisterKey, RawCell>()
    for (const { key, index } of columns) {
      if (key === null) continue
      const cell = table[at]![index] ?? null
      // An apostrophe before a formula is ours: see `export/csv`.
      const bare =
        guarded && own && typeof cell === 'string' ? cell.replace(/^'(?='*\s*[=+\-@\t\r])/, '') : cell
      if (!cells.has(key)) cells.set(key, bare)
    }
    const kind = kindOfRow(cells, table[at]!)
    if (kind === 'group') {
      const text = groupText(table[at]!)
      if (ROMAN.test(plainText(cells.get('number') ?? null) ?? '')) [district, commune] = [text, null]
      else commune = text
    }
    if (kind === 'mark')
      rows.push({ row: at + 1, cells, shape: null, records: NO_RECORDS, district, commune })
  }
  return { rows, own, ...headersOf(columns) }
}

interface HeaderColumn {
  readonly key: RegisterKey | null
  readonly index: number
  readonly text: string
}

function headersOf(columns: readonly HeaderColumn[]): Pick<RawList, 'headers' | 'findings'> {
  const headers = new Map<RegisterKey, string>()
  const findings: RegisterFinding[] = []
  for (const { key, text } of columns) {
    if (key === null) findings.push(aboutFile('column-unknown', 'info', { column: text }))
    else if (!headers.has(key)) headers.set(key, text)
  }
  return { headers, findings }
}

function findHeader(
  table: Cells,
): { readonly columns: readonly HeaderColumn[]; readonly first: number } | null {
  let best: { columns: readonly HeaderColumn[]; first: number; score: number } | null = null
  for (let at = 0; at < Math.min(table.length, DEEPEST_HEADER); at++) {
    for (const [columns, first] of [
      [oneRow(table[at]!), at + 1],
      [twoRows(table[at]!, table[at + 1] ?? []), at + 2],
    ] as const) {
      const score = new Set(columns.flatMap(({ key }) => key ?? [])).size
      if (score >= LEAST_HEADERS && score > (best?.score ?? 0)) best = { columns, first, score }
    }
  }
  return best
}

function oneRow(cells: readonly RawCell[]): HeaderColumn[] {
  return cells.flatMap((cell, index) => {
    const text = plainText(cell)
    return text === null ? [] : [{ key: columnOfHeader(text), index, text }]
  })
}

/** A lower header speaks for itself, or together with the group above it; a blank one leaves the word to the upper. */
function twoRows(upper: readonly RawCell[], lower: readonly RawCell[]): HeaderColumn[] {
  let above: string | null = null
  let lowerKnown = 0
  const columns: HeaderColumn[] = []
  for (let index = 0; index < Math.max(upper.length, lower.length); index++) {
    const own = plainText(upper[index] ?? null)
    above = own ?? above
    const text = plainText(lower[index] ?? null)
    if (text === null) {
      if (own !== null) columns.push({ key: columnOfHeader(own), index, text: own })
      continue
    }
    const key = columnOfHeader(text) ?? columnOfHeader(`${above ?? ''} ${text}`)
    if (key !== null) lowerKnown++
    columns.push({ key, index, text })
  }
  return lowerKnown > 0 ? columns : []
}

const PLACES: readonly RegisterKey[] = ['name', 'lon', 'lat', 'place', 'shape', 'village_code']

function kindOfRow(
  cells: ReadonlyMap<RegisterKey, RawCell>,
  all: readonly RawCell[],
): 'mark' | 'group' | 'none' {
  const said = (key: RegisterKey) => plainText(cells.get(key) ?? null)
  if (said('mark_id') !== null) return 'mark'
  const texts = all.flatMap(cell => plainText(cell) ?? [])
  if (texts.length === 0 || texts.some(text => TOTAL.test(text))) return 'none'
  if (isNumbering(texts)) return 'none'
  const number = said('number')
  const rest = [...cells].filter(([key, cell]) => key !== 'number' && plainText(cell) !== null)
  if (rest.length === 0) return 'none'
  if (ROMAN.test(number ?? '') || (rest.length === 1 && texts.length <= 2 && !cells.get('lon')))
    return 'group'
  if (PLACES.some(key => said(key) !== null)) return 'mark'
  return said('commune_name') !== null && rest.length >= 3 ? 'mark' : 'none'
}

/** The row of column numbers under a header: (1) (2) (3). */
function isNumbering(texts: readonly string[]): boolean {
  const numbers = texts.map(text => Number(/^\(?(\d+)\)?$/.exec(text)?.[1] ?? Number.NaN))
  return numbers.length >= 4 && numbers.every((value, at) => at === 0 || value === numbers[at - 1]! + 1)
}

/** The name in a group row, without what we write behind it: `Quan Sơn: 12 vùng`. */
function groupText(cells: readonly RawCell[]): string | null {
  const text = cells.map(plainText).find(one => one !== null && !ROMAN.test(one) && !/^\d+\.?$/.test(one))
  return text?.replace(/:\s*\d+\s+\p{L}+$/u, '') ?? null
}
