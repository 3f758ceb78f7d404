/** The list of chosen communes says what was said, in the order of ranks, and runs nothing in a spreadsheet. */
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { type ChoiceRow, choiceRows, choicesCsv } from '@/export/choices-csv'

const LABELS = {
  rank: 'Hạng',
  communeCode: 'Mã',
  communeName: 'Xã',
  districtName: 'Huyện',
  score: 'Điểm',
  state: 'Ý kiến',
  reason: 'Lý do',
  by: 'Người',
  on: 'Ngày',
  rankThen: 'Hạng khi ghi',
  scoreThen: 'Điểm khi ghi',
  others: 'Khác',
  stateOf: (state: string, against: boolean) => (against ? `${state}!` : state),
  date: (day: string) => day.split('-').reverse().join('/'),
}

const row = (commune: string, rank: number | null, parts: Partial<ChoiceRow['choice']> = {}): ChoiceRow => ({
  choice: {
    id: commune,
    commune,
    state: 'chosen',
    reason: null,
    by: null,
    on: '2021-12-02',
    rank: 1,
    score: 0.123456789,
    ...parts,
  },
  name: `Xã ${commune}`,
  districtName: 'Quan Sơn',
  rank,
  score: rank && 1 / rank,
  others: [],
})

test('by rank, not ranked last, what goes against the ranking said so, notes below, no cell a formula', () => {
  const rows = [
    row('c', null, { reason: '=HYPERLINK("x")', by: '+An' }),
    row('b', 7),
    row('a', 3, { state: 'passed-over', reason: '-1 xã' }),
    row('d', 3),
  ]
  const table = choiceRows(rows, 5, LABELS)
  const text = choicesCsv(table, ['Dữ liệu minh họa', '@ghi chú'], 'en')
  const read = Papa.parse<string[]>(text.slice(1)).data
  expect(read.slice(1, 5).map(cells => [cells[0], cells[1], cells[4], cells[5]])).toEqual([
    ['3', 'a', '33.3333', 'passed-over!'],
    ['3', 'd', '33.3333', 'chosen'],
    ['7', 'b', '14.2857', 'chosen!'],
    ['', 'c', '', 'chosen!'],
  ])
  expect(read[1].slice(6, 11)).toEqual(["'-1 xã", '', '02/12/2021', '1', '12.3457'])
  expect(read.flat().filter(cell => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(read.slice(6).map(([note]) => note)).toEqual(['Dữ liệu minh họa', "'@ghi chú", ''])
})
