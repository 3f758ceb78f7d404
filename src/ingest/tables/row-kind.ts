/**
 * What a row under the header is. Paper tables carry rows that are no data: column numbers (1) (2) (3), group rows
 * "I. Huyện Mường Lát" with or without subtotals, totals at top or bottom, remarks under the table.
 */
import { foldMarks, foldTone } from '../fold'

/** `subtotal`: the total of one group. `broken`: the cells of the row cannot be told apart (never said here). */
export type RowKind =
  | 'blank'
  | 'column-numbers'
  | 'group'
  | 'subtotal'
  | 'total'
  | 'remark'
  | 'data'
  | 'broken'

export interface TableShape {
  /** Index of the running-number column, or −1. */
  readonly ordinal: number
  /** Indices of the columns that the resource requires and the file has. */
  readonly required: readonly number[]
  /** Indices of the columns that say in words or by code what a row is about. */
  readonly words: readonly number[]
  /** The row stands directly under the header. */
  readonly directlyUnderHeader: boolean
}

const ROMAN = /^[IVXLC]+\.?$/
const LETTER = /^[A-HK-Z]\.?$/
const PLACE = /^(huyện|thị xã|thành phố|tp\.?|tx\.?|h\.)\s+\S/i
const NUMBERED_TITLE = /^([IVXLC]+|[A-H])\s*[.)-]\s*\p{L}{2}/u
const FIGURE = /^[\d\s.,()%+-]*$/
const LONGEST_TOTAL = 80
/** Folded. Behind the word may stand the place that is summed and which groups: "Tổng cộng toàn tỉnh (I+II)". */
const TOTAL =
  /^(tong cong|tong so|tong|cong|toan tinh|total|grand total|sum)( (toan tinh|toan huyen|cong|chung|(cac |toan )?(huyen|thi xa|thanh pho|tinh|cum|vung|khu vuc|khoi|nhom)( .+)?))?( [ivx]+)*$/
/** Folded: the total is of one place or group. */
const PART = /^(tong cong|tong so|tong|cong) (toan )?(huyen|thi xa|thanh pho|cum|vung|khu vuc|khoi|nhom)\b/

export function rowKind(cells: readonly string[], shape: TableShape): RowKind {
  let filled = 0
  let first = -1
  for (let at = 0; at < cells.length; at++) {
    if (cells[at]!.trim() === '') continue
    if (filled === 0) first = at
    filled++
  }
  if (filled === 0) return 'blank'
  if (shape.directlyUnderHeader && isColumnNumbers(cells, filled)) return 'column-numbers'
  const total = totalKind(cells, first)
  if (total !== null) return total
  if (shape.ordinal >= 0) {
    const ordinal = (cells[shape.ordinal] ?? '').trim()
    // A Roman number or a letter in the running-number column opens a group; a data row there has 1, 2, 3 or nothing.
    if (ROMAN.test(ordinal) || LETTER.test(ordinal)) return 'group'
  }
  const lone = cells[first]!.trim()
  if (isGroupWithFigures(cells, first, lone, shape)) return 'group'
  if (filled === 1 && cells.length > 2 && shape.required.length > 1) {
    if (PLACE.test(lone) || /^[IVX]+[.)]\s/.test(lone)) return 'group'
    if (/\s/.test(lone)) return 'remark'
  }
  return 'data'
}

/** 1 2 3 …, (1) (2) (3) …, or A B 1 2 3 …: one under every column. */
function isColumnNumbers(cells: readonly string[], filled: number): boolean {
  if (filled < 3 || filled < cells.length - 1) return false
  let expected: number | null = null
  for (const cell of cells) {
    const text = cell.trim().replace(/^\((.*)\)$/, '$1')
    if (text === '') continue
    if (expected === null && /^[A-E]$/.test(text)) continue
    if (!/^\d{1,2}$/.test(text)) return /^\d{1,2}\s*=/.test(text)
    const number = Number(text)
    if (expected === null ? number !== 1 : number !== expected) return false
    expected = number + 1
  }
  return expected !== null
}

/** "I. Huyện Mường Lát | | | 300": a title and its figures, and nothing that a row of its own would say. */
function isGroupWithFigures(
  cells: readonly string[],
  first: number,
  title: string,
  { required, words }: TableShape,
): boolean {
  if (!PLACE.test(title) && !NUMBERED_TITLE.test(title)) return false
  const blank = (at: number) => at === first || (cells[at] ?? '').trim() === ''
  if (!words.every(blank) || !required.some(at => at !== first && blank(at))) return false
  return cells.every((cell, at) => at === first || FIGURE.test(cell.trim()))
}

function totalKind(cells: readonly string[], first: number): 'total' | 'subtotal' | null {
  // The word stands in the first filled cell, or behind a running number.
  for (let at = first; at < Math.min(first + 3, cells.length); at++) {
    const cell = cells[at]!
    if (cell.length < LONGEST_TOTAL && saysTotal(cell))
      return PART.test(foldMarks(cell)) ? 'subtotal' : 'total'
    if (cell.trim() !== '' && !/^([IVX]+|[A-Z]|\d+|\*)?\.?$/.test(cell.trim())) return null
  }
  return null
}

/** Folded alone "Công Liêm" and "Tống Sơn" would be totals: a text with marks must have those of the word itself. */
function saysTotal(cell: string): boolean {
  if (!TOTAL.test(foldMarks(cell))) return false
  return !/[^\p{ASCII}]/u.test(cell) || /^\P{L}*(tổng|cộng|toàn tỉnh)(?!\p{L})/u.test(foldTone(cell))
}
