/** The table of a ranking says what the ranking says, and carries its notes. */
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { rankingCsv } from '@/export/ranking-csv'
import { aDataset } from '../builders/dataset'

const labels = {
  rank: 'Hạng',
  communeCode: 'Mã xã',
  communeName: 'Tên xã',
  districtName: 'Huyện',
  score: 'Điểm',
  part: (id: string) => `điểm ${id}`,
  missing: 'Thiếu',
  criterion: (id: string) => id,
}

test('a row a commune by rank, parts that sum to the score, missing criteria named, notes below', () => {
  const dataset = aDataset({
    communes: [{ communeName: 'Hoằng Quỳ' }, { communeName: '=cmd' }, { communeName: 'Trung Lý' }],
  })
  const criterion = (id: string, values: number[], weight: number) =>
    ({ id, weight, direction: 'higher-first', values: Float64Array.from(values), bounds: null }) as const
  const ranking = rankCommunes({
    codes: dataset.records.communes.map(commune => commune.communeCode),
    districtOf: new Int32Array(3),
    criteria: [criterion('a', [0, 1, 2], 3), criterion('b', [1, Number.NaN, 0], 1)],
    inView: new Uint8Array(3).fill(1),
    missingRule: 'renormalise',
    normalisation: 'in-view',
  })
  const text = rankingCsv(dataset, ranking, { labels, scale: 100 }, ['Dữ liệu minh họa'])
  const rows = Papa.parse<string[]>(text.slice(1)).data
  expect(rows[0]).toEqual(['Hạng', 'Mã xã', 'Tên xã', 'Huyện', 'Điểm', 'điểm a', 'điểm b', 'Thiếu'])
  expect(
    rows.slice(1, 4).map(row => [row[0], row[2], Number(row[4]), Number(row[5]), Number(row[6]), row[7]]),
  ).toEqual([
    ['1', 'Trung Lý', 75, 75, 0, ''],
    ['2', "'=cmd", 50, 50, 0, 'b'],
    ['3', 'Hoằng Quỳ', 25, 0, 25, ''],
  ])
  expect(text).toContain('Dữ liệu minh họa')
})
