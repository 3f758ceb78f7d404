/** The table of a ranking says what the ranking says, and carries its notes. */
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { rankingCsv, rankingRows } from '@/export/ranking-csv'
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
  value: (id: string) => `giá trị ${id}`,
}

test('a row a commune by rank, parts that sum to the score, missing criteria named, notes below', () => {
  const dataset = aDataset({
    communes: [{ communeName: 'Hoằng Quỳ' }, { communeName: '=cmd' }, { communeName: 'Trung Lý' }],
  })
  const criterion = (id: string, values: number[], weight: number) =>
    ({
      id,
      weight,
      direction: 'higher-first',
      values: Float64Array.from(values),
      bounds: null,
      group: -1,
    }) as const
  const ranking = rankCommunes({
    codes: dataset.records.communes.map(commune => commune.communeCode),
    districtOf: new Int32Array(3),
    criteria: [criterion('a', [0, 1, 2], 3), criterion('b', [1, Number.NaN, 0], 1)],
    inView: new Uint8Array(3).fill(1),
    missingRule: 'renormalise',
    normalisation: 'min-max',
    groups: [],
    aggregation: 'arithmetic',
    minimumKnownShare: 0,
  })
  const valuesOf = (id: string) => Float64Array.from(id === 'a' ? [0, 1 / 3, 2] : [1, Number.NaN, 0])
  const table = { labels, scale: 100, decimals: 4, valuesOf } as const
  const text = rankingCsv(dataset, ranking, table, ['Dữ liệu minh họa'], 'en')
  const rows = Papa.parse<string[]>(text.slice(1)).data
  expect(rows[0].join()).toBe('Hạng,Mã xã,Tên xã,Huyện,Điểm,điểm a,điểm b,Thiếu,giá trị a,giá trị b')
  // A share to four decimals; no value, no figure, whatever the rule for missing values did.
  expect(rows.slice(1, 4).map(row => row.slice(8))).toEqual([
    ['2', '0'],
    ['0.3333', ''],
    ['0', '1'],
  ])
  expect(
    rows.slice(1, 4).map(row => [row[0], row[2], Number(row[4]), Number(row[5]), Number(row[6]), row[7]]),
  ).toEqual([
    ['1', 'Trung Lý', 75, 75, 0, ''],
    ['2', "'=cmd", 50, 50, 0, 'b'],
    ['3', 'Hoằng Quỳ', 25, 0, 25, ''],
  ])
  expect(text).toContain('Dữ liệu minh họa')

  const vi = rankingCsv(dataset, ranking, table, ['Dữ liệu minh họa'], 'vi')
  expect(vi.codePointAt(0)).toBe(0xfeff)
  const written = Papa.parse<string[]>(vi.slice(1), { delimiter: ';' }).data
  expect(written.slice(1, 4).map(row => row[8])).toEqual(['2', '0,3333', '0'])
  expect(written.map(row => row.length)).toEqual(rows.map(row => row.length))
})

test('points are cut to the decimals asked for, in the file only', () => {
  const dataset = aDataset({ communes: 3 })
  const ranking = rankCommunes({
    codes: dataset.records.communes.map(commune => commune.communeCode),
    districtOf: new Int32Array(3),
    criteria: [
      {
        id: 'a',
        weight: 1,
        direction: 'higher-first',
        values: Float64Array.from([0, 1, 3]),
        bounds: null,
        group: -1,
      },
    ],
    inView: new Uint8Array(3).fill(1),
    missingRule: 'renormalise',
    normalisation: 'min-max',
    groups: [],
    aggregation: 'arithmetic',
    minimumKnownShare: 0,
  })
  const scores = (decimals?: number) =>
    rankingRows(dataset, ranking, {
      labels,
      scale: 100,
      valuesOf: () => null,
      ...(decimals === undefined ? {} : { decimals }),
    })
      .slice(1)
      .map(row => row[4])
  expect(scores(4)).toEqual([100, 33.3333, 0])
  expect(scores()).toEqual([100, 33.3333333333, 0])
})

test('how sure a place is stands after the columns of the contract; not worked out is an empty cell', () => {
  const dataset = aDataset({ communes: 3 })
  const ranking = rankCommunes({
    codes: dataset.records.communes.map(commune => commune.communeCode),
    districtOf: new Int32Array(3),
    criteria: [
      {
        id: 'a',
        weight: 1,
        direction: 'higher-first',
        values: Float64Array.of(3, 2, 1),
        bounds: null,
        group: -1,
      },
    ],
    inView: new Uint8Array(3).fill(1),
    missingRule: 'renormalise',
    normalisation: 'min-max',
    groups: [],
    aggregation: 'arithmetic',
    minimumKnownShare: 0,
  })
  const sureness = {
    rankLow: 'thấp',
    rankHigh: 'cao',
    pTop: 'nhóm',
    of: (commune: number) => (commune === 1 ? null : ([1, 2, 2 / 3] as const)),
  }
  const rows = rankingRows(dataset, ranking, { labels, scale: 100, valuesOf: () => null, sureness })
  expect(rows.map(row => row.slice(-3))).toEqual([
    ['thấp', 'cao', 'nhóm'],
    [1, 2, 0.6667],
    [null, null, null],
    [1, 2, 0.6667],
  ])
  expect(rows[0].slice(0, -3)).toEqual(
    rankingRows(dataset, ranking, { labels, scale: 100, valuesOf: () => null })[0],
  )
})
