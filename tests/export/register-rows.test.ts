/** The official list: its order, what is computed, what a sum rests on. */
import { describe, expect, test } from 'vitest'
import { filteredMarks } from '@/domain/gap/filtered-marks'
import type { MarkFacts } from '@/domain/gap/mark'
import { REGISTER_COLUMNS, type RegisterColumnKey } from '@/export/register-columns'
import { marksOfOperator, registerEntries } from '@/export/register-entry'
import { registerTable, romanNumeral } from '@/export/register-rows'
import { aDataset } from '../builders/dataset'
import { aMark } from '../builders/marks'

const DAY = '2022-03-31'
const dataset = aDataset({
  communes: [
    { districtCode: '400', districtName: 'Quan Sơn', communeName: 'Na Mèo' },
    { districtCode: '400', districtName: 'Quan Sơn', communeName: 'Mường Mìn' },
    { districtCode: '401', districtName: 'Bá Thước', communeName: 'Cổ Lũng' },
  ],
  villages: [{ villageCode: 'V1', villageName: 'Bản Ché', communeCode: '14001' }],
  sources: { villages: [{ illustrative: true }], boundaries: [{ schematic: true }] },
})
const facts = (communeCode: string | null, rest: Partial<MarkFacts> = {}): MarkFacts => ({
  communeCode,
  alsoIn: [],
  outside: 0,
  areaKm2: null,
  villages: 0,
  households: null,
  population: null,
  pupils: null,
  schools: 0,
  kind: null,
  nearest: [],
  claimed: [],
  ...rest,
})

const marks = [
  aMark({ id: 'a', name: 'Bản Xa', households: 10, pupils: 0 }),
  aMark({ id: 'b', name: 'Bản Gần', operators: ['Viettel'] }),
  aMark({ id: 'c', name: null, villageCode: 'V1' }),
  aMark({ id: 'd', name: 'Không rõ', assignedOperator: 'VNPT', operators: ['MobiFone'] }),
]
const known = new Map([
  ['a', facts('14003', { households: 99 })],
  ['b', facts('14001', { households: 20, kind: 'lom' })],
  [
    'c',
    facts('14001', {
      nearest: [
        { operator: 'VNPT', siteCode: 'S1', distanceM: 1234, bearing: 1 },
        { operator: 'Viettel', siteCode: 'S2', distanceM: 3000, bearing: 1 },
      ],
    }),
  ],
])
const table = (operator: string | null = null, language: 'vi' | 'en' = 'vi') =>
  registerTable(registerEntries(marks, known, dataset, operator), { language, operator, dataset, day: DAY })
const cell = (id: string, key: RegisterColumnKey, from = table()) => {
  const row = from.districts.flatMap(({ rows }) => rows).find(({ entry }) => entry.mark.id === id)
  return row?.cells[REGISTER_COLUMNS.findIndex(column => column.key === key)]
}

test('districts are numbered I, II and their marks 1, 2 by commune and village; what has no district comes last', () => {
  expect(
    table().districts.map(({ numeral, name, rows }) => [
      numeral,
      name,
      rows.map(({ number, entry }) => [number, entry.mark.id]),
    ]),
  ).toEqual([
    ['I', 'Bá Thước', [[1, 'a']]],
    [
      'II',
      'Quan Sơn',
      [
        [1, 'c'],
        [2, 'b'],
      ],
    ],
    ['III', null, [[1, 'd']]],
  ])
  expect([4, 9, 14, 27, 49].map(romanNumeral)).toEqual(['IV', 'IX', 'XIV', 'XXVII', 'XLIX'])
})

test('what somebody stated stands; what nobody stated is computed and says so', () => {
  expect(cell('a', 'households')).toBe(10)
  expect(cell('a', 'computed')).toBeNull()
  expect(cell('b', 'households')).toBe(20)
  expect(cell('b', 'computed')).toBe('Trắng sóng, lõm sóng: Lõm sóng; Số hộ: 20')
  expect(cell('c', 'name')).toBe('Bản Ché')
  expect(cell('c', 'computed')).toBe('Thôn, bản: Bản Ché')
})

test('a blank is "not reported", a zero is zero, and no operator means every one', () => {
  expect(cell('b', 'pupils')).toBeNull()
  expect(cell('a', 'pupils')).toBe(0)
  expect(cell('b', 'technologies')).toBeNull()
  expect(cell('a', 'operators')).toBe('Mọi nhà mạng')
})

test('a sum says how many of how many reported, how many of them were computed, and as of which day', () => {
  expect(table().sums[0]).toEqual({ key: 'households', sum: 30, reported: 2, computed: 1 })
  expect(table().sums[1]).toEqual({ key: 'population', sum: null, reported: 0, computed: 0 })
  const { notes } = table()
  expect(notes).toContain('Số hộ: tổng 30, có ở 2 trên 4 vùng, trong đó 1 vùng tính từ thôn, bản')
  expect(notes).toContain('Số dân: chưa vùng nào có số liệu')
  expect(notes).toContain('Số vùng trong danh sách: 4, tính đến ngày 31/3/2022')
  expect(notes).toContain('Theo trạng thái: Mới ghi nhận 4')
})

test('illustrative data and schematic boundaries are named first', () => {
  expect(table().notes.slice(0, 2)).toEqual(['Dữ liệu minh họa', 'Ranh giới sơ đồ, không có giá trị pháp lý'])
})

test('the nearest station is that of any operator, in an extract that of the operator', () => {
  expect([cell('c', 'nearest_site_code'), cell('c', 'nearest_site_km')]).toEqual(['S1', 1.23])
  expect(cell('c', 'nearest_site_code', table('Viettel'))).toBe('S2')
})

test('deadlines are days, or quarters as papers write them', () => {
  const one = (deadline: string, language: 'vi' | 'en') =>
    registerTable(registerEntries([aMark({ deadline })], new Map(), dataset), {
      language,
      operator: null,
      dataset,
      day: DAY,
    }).districts[0].rows[0].cells[REGISTER_COLUMNS.findIndex(({ key }) => key === 'deadline')]
  expect(one('2022-Q3', 'vi')).toBe('Quý III/2022')
  expect(one('2022-Q3', 'en')).toBe('Quarter III/2022')
  expect(one('2022-09-30', 'vi')).toEqual({ day: '2022-09-30' })
})

test('the day of closing and the reason of a rejection come from the history, and only while they hold', () => {
  const closed = aMark({
    id: 'z',
    status: 'closed',
    history: [
      { id: '1', status: 'closed', on: '2022-01-01', by: null, reason: null },
      { id: '2', status: 'rejected', on: '2022-02-01', by: null, reason: 'nhầm' },
      { id: '3', status: 'closed', on: '2022-03-01', by: null, reason: null },
    ],
  })
  const [entry] = registerEntries([closed], new Map(), dataset)
  expect(entry).toMatchObject({ closedOn: '2022-03-01', rejectedReason: null })
})

describe('an extract for an operator', () => {
  test('holds marks assigned to it, and unassigned ones without its signal, as the table filters them', () => {
    expect(marksOfOperator(marks, 'VNPT').map(({ id }) => id)).toEqual(['a', 'c', 'd'])
    expect(marksOfOperator(marks, 'Viettel').map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    // Without MobiFone's signal and given to VNPT: what another is to build is not MobiFone's to do.
    expect(marksOfOperator(marks, 'MobiFone').map(({ id }) => id)).toEqual(['a', 'c'])
    const everything = {
      ...{ text: '', statuses: [], districts: [], kinds: [], overdueOnly: false },
      ...{ gridPower: null, especiallyDisadvantaged: null },
    }
    for (const operator of ['VNPT', 'Viettel', 'MobiFone', 'Nobody'])
      expect(marksOfOperator(marks, operator)).toEqual(
        filteredMarks({ marks }, known, dataset, { ...everything, operators: [operator] }, DAY),
      )
  })
  test('says so', () => {
    expect(table('Viettel').subtitle).toContain('Viettel')
    expect(table('Viettel').notes.some(note => note.startsWith('Trích cho nhà mạng Viettel'))).toBe(true)
  })
})

test('every column has a header in both languages, no two alike', () => {
  for (const language of ['vi', 'en'] as const) {
    const headers = REGISTER_COLUMNS.map(({ header }) => header[language])
    expect(new Set(headers).size).toBe(headers.length)
  }
})
