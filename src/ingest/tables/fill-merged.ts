/**
 * A text merged over several rows of a sheet is said of each of them. A figure is not: four households over two rows
 * are four, not eight.
 */
import type { MergedCells } from '../formats/format'
import type { TableLayout } from './table-layout'

export function fillMerged(
  rows: readonly (readonly string[])[],
  merges: readonly MergedCells[],
  below: number,
  { resource, matched }: Pick<TableLayout, 'resource' | 'matched'>,
  isNumber: (row: number, column: number) => boolean,
): readonly (readonly string[])[] {
  const numeric = new Set(
    resource.fields.flatMap(one => {
      const at = matched.at.get(one.column)
      return at !== undefined && (one.type === 'number' || one.type === 'integer') ? [at] : []
    }),
  )
  const named = new Set(matched.at.values())
  const filled = rows.map(row => row)
  for (const { top, bottom, left, right } of merges) {
    // A block over several columns is a remark or a title.
    if (top < below || bottom === top || right > left || numeric.has(left)) continue
    if (!named.has(left) && isNumber(top, left)) continue
    const text = rows[top]?.[left] ?? ''
    if (text.trim() === '') continue
    for (let at = top + 1; at <= Math.min(bottom, rows.length - 1); at++) {
      const row = [...filled[at]!]
      while (row.length <= left) row.push('')
      row[left] = text
      filled[at] = row
    }
  }
  return filled
}
