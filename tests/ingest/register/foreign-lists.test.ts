/** Lists of offices in the official columns: found places, matched marks, and what must be asked. */
import { describe, expect, test } from 'vitest'
import type { GapMark } from '@/domain/gap/mark'
import type { ReadRow } from '@/ingest/register/register-review'
import { aMark } from '../../builders/marks'
import { DAY, dataset, readText, someFacts } from './files'

/** The commune names of the small province are `Xã 1` … in `Huyện 1`. */
const HEADER = 'STT,Huyện,Xã,Thôn bản,Công nghệ thiếu,Số hộ,Điện lưới,Vĩ độ,Kinh độ'

const list = (...rows: string[]) => [HEADER, ...rows].join('\n')
const codes = (row: ReadRow | undefined) => row?.findings.map(({ code }) => code)
/** What the register holds once the new rows were taken. */
const taken = (rows: readonly ReadRow[]): GapMark[] =>
  rows
    .filter(({ state }) => state === 'new')
    .map(({ fields }, at) => aMark({ ...fields, id: `taken-${at}` } as Partial<GapMark>))

describe('a shape that reaches beyond the province', () => {
  const geojson = (...corners: readonly (readonly [number, number])[]) =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: 'Cụm Pha Đén' },
          geometry: { type: 'Polygon', coordinates: [corners] },
        },
      ],
    })
  const corners = [
    [105.2, 20.02],
    [105.4, 20.02],
    [105.4, 20.04],
    [105.2, 20.04],
    [105.2, 20.02],
  ] as const
  const read = (share: number) => readText(geojson(...corners), [], {}, { outside: () => share })

  test('is taken whole, and the list is told how much of it lies outside', async () => {
    const { rows, findings } = await read(0.4967)
    expect(rows[0]).toMatchObject({ state: 'new', fields: { geometry: { coordinates: [corners] } } })
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'shape-partly-outside', row: 1, context: { percent: 50 } }),
    )
  })

  test('is never said to lie wholly outside, or not at all, by rounding', async () => {
    expect((await read(0.9999)).findings).toContainEqual(
      expect.objectContaining({ code: 'shape-partly-outside', context: { percent: 99 } }),
    )
    expect((await read(0.0011)).findings).toContainEqual(
      expect.objectContaining({ code: 'shape-partly-outside', context: { percent: 1 } }),
    )
    expect((await read(1)).findings).toContainEqual(expect.objectContaining({ code: 'shape-outside' }))
    expect((await read(0)).findings.map(({ code }) => code)).not.toContain('shape-outside')
  })
})

describe('a row with coordinates', () => {
  test('is a new mark there, whatever else the list knows', async () => {
    const { rows } = await readText(list('1,Huyện 1,Xã 1,Bản Ón,"2G, 3G",45,Không,20.0512,105.0498'))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      row: 2,
      state: 'new',
      markId: null,
      fields: {
        geometry: { type: 'Point', coordinates: [105.0498, 20.0512] },
        name: 'Bản Ón',
        technologies: ['2G', '3G'],
        households: 45,
        gridPower: false,
        firstSeen: DAY,
      },
    })
    expect(codes(rows[0])).toEqual(['day-assumed'])
    // What the list has no column for is not said: not even as "nobody knows".
    expect(rows[0]?.fields).not.toHaveProperty('pupils')
  })

  test.each([
    ['20,0512', '105,0498'],
    ['20°03\'04.32"N', '105°02\'59.28"E'],
    ['105.0498', '20.0512'],
  ])('in any notation: %s %s', async (lat, lon) => {
    const { rows } = await readText(
      list(`1,,Xã 1,Bản Ón,,,,"${lat.replace(/"/g, '""')}","${lon.replace(/"/g, '""')}"`),
    )
    const { geometry } = rows[0]?.fields ?? {}
    expect(geometry?.type).toBe('Point')
    expect(geometry?.coordinates[0]).toBeCloseTo(105.0498, 6)
    expect(geometry?.coordinates[1]).toBeCloseTo(20.0512, 6)
  })

  test('both in one cell', async () => {
    const { rows } = await readText('STT,Xã,Thôn,Tọa độ\n1,Xã 1,Bản Ón,"20.0512, 105.0498"')
    expect(rows[0]?.fields.geometry?.coordinates).toEqual([105.0498, 20.0512])
  })

  test('outside the province is no place, and says so', async () => {
    const { rows } = await readText(list('1,,Xã 1,Bản Lạ,,,,10.5,106.5'))
    expect(rows[0]?.state).toBe('waiting')
    expect(codes(rows[0])).toContain('place-outside')
  })
})

describe('a row without coordinates', () => {
  test('is placed at the village that it names, which the mark then is made from', async () => {
    const { rows } = await readText(list('1,,Xã 1,bản Ón,4G,,,,'))
    expect(rows[0]).toMatchObject({
      state: 'new',
      fields: { geometry: { type: 'Point', coordinates: [105.05, 20.05] }, villageCode: 'V1' },
    })
  })
  test.each([
    ['Xã 2', 'Thôn Không Chỗ', ['village-unknown', 'no-place']],
    ['Xã 3', 'Pu', ['village-ambiguous', 'no-place']],
    ['Xã 99', 'Bản Ón', ['commune-unknown', 'no-place']],
  ])('waits where nobody knows the place: %s, %s', async (commune, village, expected) => {
    const { rows, waiting } = await readText(list(`1,,${commune},${village},4G,12,,,`))
    expect(waiting).toBe(1)
    expect(codes(rows[0])).toEqual(expected)
  })
  test('is taken where somebody puts it', async () => {
    const text = list('1,,Xã 2,Thôn Không Chỗ,4G,12,,,')
    const geometry = { type: 'Point', coordinates: [105.16, 20.06] } as const
    const { rows } = await readText(text, [], { 2: { kind: 'place', geometry } })
    expect(rows[0]).toMatchObject({ state: 'new', fields: { geometry, households: 12 } })
  })
})

describe('a mark that is there already', () => {
  const mark = aMark({ id: 'm-1', name: 'Bản Ón', households: 40, note: 'xa đường', operators: ['Viettel'] })

  test('is found by village and place, and only what differs is an edit', async () => {
    const { rows, matched } = await readText(list('1,,Xã 1,ban on,4G,45,,20.0505,105.0502'), [mark])
    expect(matched).toBe(1)
    expect(rows[0]).toMatchObject({ state: 'changed', markId: 'm-1' })
    // The name without diacritics renames nothing, a blank cell clears nothing, a rough coordinate moves nothing.
    expect(rows[0]?.fields).toEqual({ technologies: ['4G'], households: 45 })
  })
  test('is not found 300 m away, nor in another commune, nor under another name', async () => {
    const away = list('1,,Xã 1,Bản Ón,,,,20.0527,105.05')
    const named = list('1,,Xã 1,Bản Xa,,,,20.05,105.05')
    const elsewhere = list('1,,Xã 2,Bản Ón,,,,20.05,105.05')
    for (const text of [away, named]) expect((await readText(text, [mark])).new).toBe(1)
    const facts = new Map([['m-1', someFacts]])
    expect((await readText(elsewhere, [mark], {}, { facts })).new).toBe(1)
    expect((await readText(elsewhere.replace('Xã 2', 'Xã 1'), [mark], {}, { facts })).matched).toBe(1)
  })
  test('is asked for where two could be meant, and never merged in silence', async () => {
    const twin = { ...mark, id: 'm-2', households: 41 }
    const text = list('1,,Xã 1,Bản Ón,,50,,20.05,105.05')
    const asked = await readText(text, [mark, twin])
    expect(asked.rows[0]).toMatchObject({ state: 'waiting', candidates: ['m-1', 'm-2'] })
    expect(codes(asked.rows[0])).toContain('several-marks')
    const chosen = await readText(text, [mark, twin], { 2: { kind: 'mark', id: 'm-2' } })
    expect(chosen.rows[0]).toMatchObject({ state: 'changed', markId: 'm-2', fields: { households: 50 } })
    expect((await readText(text, [mark, twin], { 2: { kind: 'new' } })).new).toBe(1)
  })
  test('is not edited by a second row of the same list', async () => {
    const { rows } = await readText(
      list('1,,Xã 1,Bản Ón,3G,50,,20.05,105.05', '2,,Xã 1,Bản Ón,4G,60,,20.05,105.05'),
      [mark],
    )
    expect(rows.map(({ state }) => state)).toEqual(['changed', 'waiting'])
  })
  test('takes a status from the list, dated by the closing day that it gives', async () => {
    const text = 'Xã,Thôn,Trạng thái,Ngày đóng,Vĩ độ,Kinh độ\nXã 1,Bản Ón,Hoàn thành,29/11/2021,20.05,105.05'
    const { rows } = await readText(text, [mark])
    expect(rows[0]).toMatchObject({
      fields: {},
      status: { status: 'closed', on: '2021-11-29' },
      findings: [],
    })
  })
  test.each([
    ['', DAY, 'closing-day-assumed'],
    ['31/3/2022', DAY, 'closing-day-moved'],
    ['1/6/2021', '2021-06-02', 'closing-day-moved'],
  ])('closed on %j is closed on %s, and it is said', async (closed, on, code) => {
    const verified = { id: 's', status: 'verified', on: '2021-06-02', by: null, reason: null } as const
    const text = `Xã,Thôn,Trạng thái,Ngày đóng,Vĩ độ,Kinh độ\nXã 1,Bản Ón,Hoàn thành,${closed},20.05,105.05`
    const { rows } = await readText(text, [{ ...mark, status: 'verified', history: [verified] }])
    expect(rows[0]?.status).toEqual({ status: 'closed', on, reason: null })
    expect(codes(rows[0])).toEqual([code])
  })
  test('closed long ago and new here, it was seen by then', async () => {
    const text = 'Xã,Thôn,Trạng thái,Ngày đóng,Vĩ độ,Kinh độ\nXã 1,Bản Xa,Hoàn thành,1/6/2021,20.05,105.05'
    const { rows } = await readText(text)
    expect(rows[0]).toMatchObject({ state: 'new', fields: { firstSeen: '2021-06-01' } })
    expect(rows[0]?.status?.on).toBe('2021-06-01')
  })
  test('is not rejected without a reason', async () => {
    const text = 'Xã,Thôn,Trạng thái,Vĩ độ,Kinh độ\nXã 1,Bản Ón,Loại,20.05,105.05'
    const { rows } = await readText(text, [mark])
    expect(rows[0]?.status).toBeNull()
    expect(codes(rows[0])).toContain('reason-missing')
  })
})

describe('reading one list twice', () => {
  const text = list(
    '1,,Xã 1,Bản Ón,3G,50,,,',
    '2,,Xã 1,Bản Ón,4G,60,,,',
    '3,,Xã 1,Bản Poọng,,,,20.05,105.0699',
    '4,,Xã 2,,,,,20.05,105.1312',
  )
  test('adds nothing the second time, also where two clusters have one village', async () => {
    const first = await readText(text)
    expect(first.new).toBe(4)
    const second = await readText(text, taken(first.rows))
    expect(second.rows.map(({ state }) => state)).toEqual(Array(4).fill('unchanged'))
  })
  test('and a row that repeats another is said, not taken', async () => {
    const { rows } = await readText(`${text}\n5,,Xã 1,Bản Ón,4G,60,,,`)
    expect(rows.at(-1)).toMatchObject({ state: 'repeated' })
    expect(codes(rows.at(-1))).toEqual(['repeated-row'])
  })
})

describe('the paper around the rows', () => {
  test('titles, two header rows, column numbers, district rows, totals and notes are none', async () => {
    const text = [
      'UBND TỈNH THANH HÓA,,,,,,',
      'DANH SÁCH CÁC THÔN BẢN LÕM SÓNG,,,,,,',
      ',,,,,,',
      'TT,Địa bàn,,Dân cư,,Trạm gần nhất,',
      ',Xã,Thôn,Số hộ,Số khẩu,Mã,Khoảng cách (km)',
      '(1),(2),(3),(4),(5),(6),(7)',
      'I,Huyện 1,,,,,',
      '1,Xã 1,Bản Ón,45,1.234,TH01,2',
      '2,Xã 1,Bản Poọng,chưa có số liệu,0,TH02,3',
      'II,Huyện 2,,,,,',
      '1,Xã 4,Bản Xa,7,8,,',
      'Tổng cộng,,,52,1242,,',
      ',,,,,,',
      'Người lập biểu,,,,,,',
    ].join('\n')
    const { rows } = await readText(text)
    expect(rows.map(({ row, state }) => [row, state])).toEqual([
      [8, 'new'],
      [9, 'new'],
      [11, 'waiting'],
    ])
    // 1.234 people: a count has no decimals. Zero is zero, and "chưa có số liệu" is nothing said.
    expect(rows[0]?.fields).toMatchObject({ households: 45, population: 1234 })
    expect(rows[1]?.fields).toMatchObject({ population: 0 })
    expect(rows[1]?.fields).not.toHaveProperty('households')
  })
  test('a column that the list does not know is named', async () => {
    const { findings } = await readText(`${HEADER},Trưởng thôn\n1,,Xã 1,Bản Ón,,,,20.05,105.05,Ông A`)
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'column-unknown', column: 'Trưởng thôn' }),
    )
  })
  test('a cell that cannot be understood is never 0 and never nothing', async () => {
    const { rows } = await readText(list('1,,Xã 1,Bản Ón,6G,khoảng 40,,20.05,105.05'))
    expect(rows[0]?.fields).not.toHaveProperty('households')
    expect(rows[0]?.fields).not.toHaveProperty('technologies')
    expect(rows[0]?.findings.filter(({ code }) => code === 'cell-unreadable')).toHaveLength(2)
  })
  test.each([
    ['Quý I/2022', '2022-Q1'],
    ['quý 4 năm 2022', '2022-Q4'],
    ['III/2022', '2022-Q3'],
    ['Q2/2022', '2022-Q2'],
    ['2022-Q2', '2022-Q2'],
    ['31/12/2022', '2022-12-31'],
    ['12/2022', undefined],
  ])('a deadline %s is %s', async (text, deadline) => {
    const { rows } = await readText(`Xã,Thôn,Thời hạn,Vĩ độ,Kinh độ\nXã 1,Bản Ón,${text},20.05,105.05`)
    expect(rows[0]?.fields.deadline).toBe(deadline)
  })
  test.each([
    ['Vina', 'VinaPhone'],
    ['VNPT', 'VinaPhone'],
    ['Mobi', 'MobiFone'],
    ['Vina Phone', 'VinaPhone'],
    ['VT', 'Viettel'],
    ['VTL / Viettel', 'Viettel'],
    ['Cty A, B', 'Cty A, B'],
  ])('the operator %s is %s, assigned or missing', async (text, operator) => {
    const row = `Xã 1,A,"${text}","${text.split(',')[0]}",20.05,105.05`
    const { rows } = await readText(`Xã,Thôn,Doanh nghiệp được giao,Nhà mạng,Vĩ độ,Kinh độ\n${row}`)
    expect(rows[0]?.fields.assignedOperator).toBe(operator)
    expect(rows[0]?.fields.operators).toEqual([operator.split(',')[0]])
  })
  test('several operators where a mark is assigned to one are asked about, and none is guessed', async () => {
    const text = 'Xã,Thôn,Doanh nghiệp được giao,Vĩ độ,Kinh độ\nXã 1,A,"Viettel, Vina",20.05,105.05'
    const { rows } = await readText(text)
    expect(rows[0]?.fields).not.toHaveProperty('assignedOperator')
    expect(rows[0]?.findings).toContainEqual(
      expect.objectContaining({ code: 'several-operators', value: 'Viettel, Vina' }),
    )
  })
  test('operators are spelled as in the data, and every one of them is an empty list', async () => {
    const { rows } = await readText(
      'Xã,Thôn,Nhà mạng,Vĩ độ,Kinh độ\nXã 1,A,viettel/Mobifone,20.05,105.05\nXã 1,B,Cả 3 nhà mạng,20.06,105.05',
    )
    expect(rows.map(({ fields }) => fields.operators)).toEqual([['Viettel', 'MobiFone'], []])
  })
  test.each(['', 'xin chào', '{"type":', '<kml><Placemark>', 'PK\u0003\u0004rác', 'a,b\n1,2'])(
    'a file that is no list says so: %j',
    async text => {
      const { rows, findings } = await readText(text)
      expect(rows).toEqual([])
      expect(findings.some(({ severity }) => severity === 'error')).toBe(true)
    },
  )
})

test('shapes of other makers are taken: GeoJSON of one part, KML with a name and a description', async () => {
  const collection = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { ten_thon: 'Bản Ón', so_ho: 12 },
        geometry: { type: 'MultiPoint', coordinates: [[105.05, 20.05, 300]] },
      },
      {
        type: 'Feature',
        properties: { ten_thon: 'Hai' },
        geometry: {
          type: 'MultiPoint',
          coordinates: [
            [1, 2],
            [3, 4],
          ],
        },
      },
    ],
  })
  const { rows } = await readText(collection)
  expect(rows[0]).toMatchObject({
    state: 'new',
    fields: { name: 'Bản Ón', households: 12, geometry: { type: 'Point', coordinates: [105.05, 20.05] } },
  })
  expect(rows[1]?.state).toBe('waiting')
  expect(codes(rows[1])).toContain('shape-unreadable')
  const kml = await readText(
    '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Bản Ón</name>' +
      '<description>leo đồi bắt sóng</description><Point><coordinates>105.05,20.05,0</coordinates></Point></Placemark></Document></kml>',
  )
  expect(kml.rows[0]?.fields).toMatchObject({ name: 'Bản Ón', note: 'leo đồi bắt sóng' })
})

test('a document type in KML is refused: nothing of it is expanded or fetched', async () => {
  const { findings } = await readText(
    '<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a SYSTEM "file:///etc/passwd">]><kml><Placemark><name>&a;</name></Placemark></kml>',
  )
  expect(findings.map(({ code }) => code)).toEqual(['unreadable-file'])
})

test('the small province is what these tests think it is', () => {
  expect(dataset.records.communes[0]).toMatchObject({ communeCode: '14001', communeName: 'Xã 1' })
})
