/**
 * The header of a paper table: under title rows, sometimes in two rows with merged cells (a spreadsheet leaves the
 * merged cell's text in its first cell and blanks behind it).
 */
import { headerScore } from '../columns/header-score'
import { foldMarks } from '../fold'
import type { MergedCells } from '../formats/format'

export interface Header {
  /** Index of the first header row in the file's rows. */
  readonly first: number
  /** Index of the first row below the header. */
  readonly below: number
  /** One text a column, joined from both rows where there are two. */
  readonly headers: readonly string[]
}

/** Title rows above the table are a handful: issuing body, motto, title, date, unit of count. */
const DEEPEST = 40
/** Upper cells that add nothing to what stands under them. Others change the meaning: "Hộ nghèo / Số hộ". */
const NEUTRAL = /^(toa do|vi tri|thong tin|dia ban|dia chi|thoi gian|don vi hanh chinh|ten don vi|dia diem)\b/
const NUMERIC = /^[\d\s.,()%+-]+$/

/** `null` where no row of the file has text in two cells. */
export function findHeader(rows: readonly (readonly string[])[]): Header | null {
  const tidy = rows.slice(0, DEEPEST + 1).map(row => row.map(cell => cell.replace(/\s+/g, ' ').trim()))
  let best = -1
  let bestScore = 0
  for (const [index, row] of tidy.slice(0, DEEPEST).entries()) {
    // In a table of one column a single known word is a header; elsewhere a title such as "Trường" is not.
    const score = row.length > 1 && row.filter(cell => cell !== '').length < 2 ? 0 : headerScore(row)
    if (score > bestScore) {
      best = index
      bestScore = score
    }
  }
  if (best < 0)
    best = tidy.findIndex(row => row.filter(cell => cell !== '' && !NUMERIC.test(cell)).length >= 2)
  if (best < 0) return null
  return joinedAbove(tidy, best) ?? joinedBelow(tidy, best) ?? plain(tidy[best]!, best)
}

const plain = (row: readonly string[], at: number): Header => ({ first: at, below: at + 1, headers: row })

function joinedBelow(rows: readonly (readonly string[])[], at: number): Header | null {
  return joined(rows, at, at + 1)
}

/** The best row may be the lower of the two. */
function joinedAbove(rows: readonly (readonly string[])[], at: number): Header | null {
  return at === 0 ? null : joined(rows, at - 1, at)
}

/**
 * Both rows as one header, where that is clear: the lower row has words only, and they stand under a merged cell
 * (a filled cell followed by blanks) or where the upper row is blank; everywhere else the lower row is blank.
 */
function joined(rows: readonly (readonly string[])[], top: number, bottom: number): Header | null {
  const upper = rows[top]
  const lower = rows[bottom]
  if (!upper || !lower) return null
  const filledUpper = upper.filter(cell => cell !== '').length
  const filledLower = lower.filter(cell => cell !== '').length
  if (filledUpper < 2 || filledLower < 2) return null
  if (lower.some(cell => cell !== '' && NUMERIC.test(cell))) return null
  const width = Math.max(upper.length, lower.length)
  const headers: string[] = []
  let merged = ''
  let underMerged = 0
  for (let column = 0; column < width; column++) {
    const above = upper[column] ?? ''
    const below = lower[column] ?? ''
    if (above !== '') merged = above
    const opensMerge = above !== '' && (upper[column + 1] ?? '') === '' && (lower[column + 1] ?? '') !== ''
    if (below === '') {
      headers.push(above)
      if (above === '') merged = ''
      continue
    }
    // Words under a filled cell that is not the head of a merge: the lower row is data, not header.
    if (above !== '' && !opensMerge) return null
    if (above === '' || opensMerge) underMerged++
    headers.push(merged === '' ? below : underneath(merged, below))
  }
  return underMerged >= 2 ? { first: top, below: bottom + 1, headers } : null
}

/** Deeper than this a block of merged cells is a form, not a header. */
const MOST_HEADER_ROWS = 4

/** The header of a sheet that says which of its cells are merged: every row that a merge ties to it belongs to it. */
export function mergedHeader(
  rows: readonly (readonly string[])[],
  merges: readonly MergedCells[],
): Header | null {
  const found = findHeader(rows)
  if (!found) return null
  let top = found.first
  let bottom = found.below - 1
  for (let grown = true; grown; ) {
    grown = false
    for (const merge of merges) {
      if (merge.bottom === merge.top || merge.bottom < top || merge.top > bottom) continue
      if (merge.top >= top && merge.bottom <= bottom) continue
      top = Math.min(top, merge.top)
      bottom = Math.max(bottom, merge.bottom)
      grown = true
    }
  }
  const tied = merges.filter(merge => merge.top >= top && merge.bottom <= bottom)
  if (tied.length === 0 || bottom === top || bottom - top >= MOST_HEADER_ROWS) return found
  const text = (row: number, column: number) => (rows[row]?.[column] ?? '').replace(/\s+/g, ' ').trim()
  const width = Math.max(...rows.slice(top, bottom + 1).map(row => row.length))
  const headers = Array.from({ length: width }, (_, column) => {
    const parts: string[] = []
    for (let row = top; row <= bottom; row++) {
      const merge = tied.find(
        one => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right,
      )
      const says = merge ? text(merge.top, merge.left) : text(row, column)
      if (says !== '' && parts.at(-1) !== says) parts.push(says)
    }
    return parts.reduceRight((below, above) => underneath(above, below), '')
  })
  return { first: top, below: bottom + 1, headers }
}

/** "Trường" over "Mã trường": the lower cell already says it. */
function underneath(above: string, below: string): string {
  const says = foldMarks(above)
  const repeats = below !== '' && (says === '' || NEUTRAL.test(says) || foldMarks(below).includes(says))
  return repeats ? below : `${above} ${below}`.trim()
}
