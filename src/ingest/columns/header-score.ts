/** How much a row of cells looks like a header: the number of different known header words in it. */

import { foldMarks } from '../fold'
import { ORDINAL_HEADERS } from './aliases'
import { isKnownHeader } from './vocabulary'

/** A header is short; a sentence that happens to fold to a known word is not looked at. */
const LONGEST_HEADER = 120

export function headerScore(cells: readonly string[]): number {
  const seen = new Set<string>()
  for (const cell of cells) {
    if (cell === '' || cell.length > LONGEST_HEADER) continue
    const folded = foldMarks(cell)
    if (ORDINAL_HEADERS.has(folded) || isKnownHeader(cell)) seen.add(folded)
  }
  return seen.size
}
