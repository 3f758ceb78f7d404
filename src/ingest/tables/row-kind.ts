/**
 * What a row under the header is. Paper tables carry rows that are no data: column numbers (1) (2) (3), group rows
 * "I. Huyện Mường Lát" with or without subtotals, totals at top or bottom, remarks under the table.
 */
import { foldMarks } from '../fold'

export type RowKind = 'blank' | 'column-numbers' | 'group' | 'total' | 'remark' | 'data'

export interface TableShape {
  /** Index of the running-number column, or −1. */
  readonly ordinal: number
  /** Indices of the columns that the resource requires and the file has. */
  readonly required: readonly number[]
  /** The row stands directly under the header. */
  readonly directlyUnderHeader: boolean
}

const ROMAN = /^[IVXLC]+\.?$/
const LETTER = /^[A-HK-Z]\.?$/
const PLACE = /^(huyện|thị xã|thành phố|tp\.?|tx\.?|h\.)\s+\S/i
const TOTAL =
  /^(tong cong|tong so|tong|cong|toan tinh|total|grand total|sum|tong toan tinh|cong toan tinh|tong cong toan tinh)( toan tinh| cong)?$/

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
  if (isTotal(cells, first)) return 'total'
  if (shape.ordinal >= 0) {
    const ordinal = (cells[shape.ordinal] ?? '').trim()
    // A Roman number or a letter in the running-number column opens a group; a data row there has 1, 2, 3 or nothing.
    if (ROMAN.test(ordinal) || LETTER.test(ordinal)) return 'group'
  }
  const lone = cells[first]!.trim()
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

function isTotal(cells: readonly string[], first: number): boolean {
  // The word stands in the first filled cell, or behind a running number.
  for (let at = first; at < Math.min(first + 3, cells.length); at++) {
    const cell = cells[at]!
    if (cell.length < 40 && TOTAL.test(foldMarks(cell))) return true
    if (cell.trim() !== '' && !/^([IVX]+|[A-Z]|\d+|\*)?\.?$/.test(cell.trim())) return false
  }
  return false
}
