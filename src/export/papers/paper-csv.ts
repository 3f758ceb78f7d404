/** A paper as a plain table: one header row, groups, lines and totals as in the workbook, notes below. Sums are values. */

import '@/i18n/paper-texts'
import { textIn } from '@/i18n/text'
import { type Cell, csvText } from '../csv'
import { plainCell } from '../register-csv'
import { layPaper } from './lay-paper'
import type { Paper } from './paper'

/** What is said once above a workbook's table and once below it stands here together: each once. */
const saidBelow = <Key extends string>({ head, title, subtitles, notes, language }: Paper<Key>): string[] => {
  const ofWorkbooks = textIn(language)('paper.notes.formulas')
  return [...new Set([head.draft, title, ...subtitles, ...notes])].filter(note => note !== ofWorkbooks)
}

/** Semicolons and 0,5 where the paper is Vietnamese, as a Vietnamese spreadsheet opens it. */
export function paperCsv<Key extends string>(paper: Paper<Key>): string {
  const rows: Cell[][] = [
    paper.columns.map(({ title, group }) => (group === null ? title : `${group}: ${title}`)),
    ...layPaper(paper, 1).map(({ cells }) => cells.map(({ value }) => plainCell(value))),
    [],
    ...saidBelow(paper).map(note => [note]),
  ]
  return csvText(rows, { spreadsheet: paper.language })
}
