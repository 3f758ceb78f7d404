/** A paper as a plain table: one header row, groups, lines and totals as in the workbook, notes below. Sums are values. */

import { type Cell, csvText } from '../csv'
import { plainCell } from '../register-csv'
import { layPaper } from './lay-paper'
import type { Paper } from './paper'

/** Semicolons and 0,5 where the paper is Vietnamese, as a Vietnamese spreadsheet opens it. */
export function paperCsv<Key extends string>(paper: Paper<Key>): string {
  const rows: Cell[][] = [
    paper.columns.map(({ title, group }) => (group === null ? title : `${group}: ${title}`)),
    ...layPaper(paper, 1).map(({ cells }) => cells.map(({ value }) => plainCell(value))),
    [],
    ...[paper.head.draft, paper.title, ...paper.subtitles, ...paper.notes].map(note => [note]),
  ]
  return csvText(rows, { spreadsheet: paper.language })
}
