import { describe, expect, test } from 'vitest'
import type { Boundaries } from '@/domain/dataset/records'
import { provinceBox } from '@/ingest/checks/province-box'
import { BOUNDARIES, codesOf, importText, REFERENCE } from './world'

const squareAt = (west: number, south: number, schematic = false): Boundaries => ({
  ...BOUNDARIES,
  schematic,
  communes: [
    {
      ...BOUNDARIES.communes[0]!,
      polygons: [
        [
          [
            [west, south],
            [west + 0.1, south],
            [west + 0.1, south + 0.1],
            [west, south + 0.1],
            [west, south],
          ],
        ],
      ],
    },
  ],
})

test('boundaries of one commune do not shrink the province; boundaries beyond it widen it', async () => {
  const whole = provinceBox(null)
  expect(provinceBox(squareAt(105, 20))).toEqual(whole)
  const wide = provinceBox(squareAt(106.5, 20))
  expect(wide.east).toBeGreaterThan(106.6)
  expect(wide.west).toBe(whole.west)
  const far = await importText('site_code,operator,lon,lat\nA,V,104.9,20.4\n', {}, 'a.csv', {
    ...REFERENCE,
    boundaries: squareAt(105.6, 19.5),
  })
  expect(far.rows.taken).toBe(1)
})

test('schematic lines excuse a point up to five kilometres outside, official ones do not', async () => {
  // 0.03° of longitude at 20° N is 3.1 km, 0.06° is 6.3 km.
  const codes = async (lon: number, schematic: boolean) =>
    codesOf(
      await importText(
        `school_code,school_name,level,commune_code,lon,lat\nS1,A,TH,14875,${lon},20.05\n`,
        {},
        'a.csv',
        {
          ...REFERENCE,
          boundaries: squareAt(105, 20, schematic),
        },
      ),
    )
  expect(await codes(105.13, true)).not.toContain('coordinate-outside-commune')
  expect(await codes(105.16, true)).toContain('coordinate-outside-commune')
  expect(await codes(105.13, false)).toContain('coordinate-outside-commune')
})

describe('groups and totals without a running number', () => {
  const text = [
    'Mã trường;Tên trường;Cấp học;Xã;Số học sinh',
    'I. Huyện Yên Định;;;;30',
    'S1;Trường A;TH;Yên Thọ;10',
    'S2;Trường B;TH;Yên Thọ;20',
    'Huyện Như Thanh;;;;5',
    'S3;Trường C;TH;Yên Thọ;5',
    'Cộng huyện Như Thanh;;;;6',
    'Tổng cộng toàn tỉnh (I+II);;;;35',
  ].join('\n')
  test('are no data, narrow the district and are held against their rows', async () => {
    const result = await importText(text)
    expect(result.rows).toEqual({ in: 7, taken: 3, waiting: 0, rejected: 0, notData: 4 })
    expect(result.records).toMatchObject([
      { communeCode: '16100' },
      { communeCode: '16100' },
      { communeCode: '16200' },
    ])
    expect(result.findings.filter(one => one.code === 'total-differs')).toMatchObject([
      { row: 7, context: { stated: 6, computed: 5 } },
    ])
    expect(result.findings.filter(one => one.code === 'total-row-skipped').map(one => one.row)).toEqual([
      7, 8,
    ])
  })
  test('subtotals at the foot of groups without heads count their own rows', async () => {
    const result = await importText(
      [
        'Mã trường;Tên trường;Cấp học;Mã xã;Số học sinh',
        'S1;A;TH;16100;10',
        'Cộng huyện Yên Định;;;;10',
        'S2;B;TH;16200;7',
        'Cộng huyện Như Thanh;;;;7',
        'Tổng cộng;;;;17',
      ].join('\n'),
    )
    expect(result.rows).toMatchObject({ taken: 2, notData: 3 })
    expect(codesOf(result)).not.toContain('total-differs')
  })
  test.each(['Công Liêm', 'Cộng Hòa', 'Tống Sơn', 'Tổng Duy Tân', 'Công', 'Cổng huyện'])(
    'a school named %s is data',
    async name => {
      expect((await importText(`Tên trường;Mã trường;Cấp học;Mã xã\n${name};S1;TH;16100\n`)).rows.taken).toBe(
        1,
      )
    },
  )
})

test('operator names that differ by case or spacing become one, the commonest, and that is said', async () => {
  const result = await importText(
    'site_code,operator,lon,lat\nA,VIETTEL,105.1,20.1\nB,Viettel,105.2,20.1\nC,Viettel ,105.3,20.1\nD,Mobi Fone,105.4,20.1\nE,MobiFone,105.5,20.1\nF,MobiFone,105.5,20.2\n',
  )
  expect((result.records as unknown as { operator: string }[]).map(one => one.operator)).toEqual([
    'Viettel',
    'Viettel',
    'Viettel',
    'MobiFone',
    'MobiFone',
    'MobiFone',
  ])
  expect(result.findings.filter(one => one.code === 'spelling-unified')).toMatchObject([
    { value: 'VIETTEL', column: 'operator', context: { used: 'Viettel', count: 1 } },
    { value: 'Mobi Fone', context: { used: 'MobiFone', count: 1 } },
  ])
})

test('a MultiPoint of one point is a point, of several is refused by name', async () => {
  const feature = (code: string, coordinates: number[][]) => ({
    type: 'Feature',
    properties: { site_code: code, operator: 'V' },
    geometry: { type: 'MultiPoint', coordinates },
  })
  const result = await importText(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        feature('A', [[105.1, 20.1]]),
        feature('B', [
          [105.1, 20.1],
          [105.2, 20.2],
        ]),
      ],
    }),
  )
  expect(result.records).toMatchObject([{ siteCode: 'A', lon: 105.1, lat: 20.1 }])
  expect(result.findings).toContainEqual(
    expect.objectContaining({ code: 'geometry-unsupported', row: 2, value: 'MultiPoint' }),
  )
})

test('one donor twice in a round is two deliveries, and a warning', async () => {
  const result = await importText(
    'round,donor,channel,kind,quantity,received_at\n1,Công ty A,department-goods,tablet,10,3/11/2021\n1,Công ty A,department-goods,tablet,5,9/11/2021\n',
  )
  expect(result.rows).toMatchObject({ taken: 2, rejected: 0 })
  expect(result.findings).toContainEqual(
    expect.objectContaining({
      code: 'delivery-repeated',
      severity: 'warning',
      row: 3,
      context: { first: 2 },
    }),
  )
})

test('an end before the beginning is a warning', async () => {
  const result = await importText(
    'Mã xã,Cấp độ dịch,Từ ngày,Đến ngày\n14875,2,3/11/2021,1/11/2021\n15875,2,3/11/2021,3/11/2021\n',
  )
  expect(result.rows.taken).toBe(2)
  expect(result.findings.filter(one => one.code === 'period-reversed')).toMatchObject([
    { severity: 'warning', row: 2, value: '2021-11-01', context: { from: '2021-11-03' } },
  ])
})

test('levels in words with their number are read, contradictions are not', async () => {
  const read = async (level: string) =>
    (
      (await importText(`Mã xã;Cấp độ dịch;Từ ngày\n14875;${level};3/11/2021\n`)).records as unknown as {
        level: number
      }[]
    )[0]?.level
  for (const text of [
    'Cấp độ 3 (cam)',
    '3 - nguy cơ cao',
    'cấp 3',
    'Cấp 3, vùng cam',
    'Vùng cam (cấp độ 3)',
    'III',
    'nguy cơ cao',
  ])
    expect(await read(text), text).toBe(3)
  for (const text of ['Cấp 3 (vàng)', '-3', '3,5', '2-3', '3 hoặc 4', 'constructor', '0', '5'])
    expect(await read(text), text).toBeUndefined()
})

test('a need of a commune and of its school in one class is said, of two classes is not', async () => {
  const need = async (second: string) =>
    await importText(`unit_code,class,without_device\n14875,poor,10\nTH01,${second},4\n`)
  expect((await need('poor')).findings).toContainEqual(
    expect.objectContaining({
      code: 'need-reported-twice',
      severity: 'warning',
      row: 3,
      context: { first: 2, commune: '14875' },
    }),
  )
  expect((await need('poor')).rows.taken).toBe(2)
  expect(codesOf(await need('near-poor'))).not.toContain('need-reported-twice')
})

test.each([
  ['Số tiền (tỷ đồng)', '1,5', 1_500_000_000],
  ['Số tiền (triệu đồng)', '250', 250_000_000],
  ['Số tiền (nghìn đồng)', '12', 12_000],
  ['Số tiền (đồng)', '1.500.000', 1_500_000],
  ['Số tiền', '1,5 tỷ', 1_500_000_000],
  ['Số tiền (triệu đồng)', '2 tỷ', 2_000_000_000],
])('money under “%s” written %s is %d đồng', async (header, text, dong) => {
  const result = await importText(
    `Đợt;Đơn vị ủng hộ;Kênh;Loại thiết bị;${header}\n1;A;union-cash;tablet;${text}\n`,
  )
  expect(result.records).toMatchObject([{ moneyDong: dong }])
})
