import { expect, test } from 'vitest'
import type { Boundaries } from '@/domain/dataset/records'
import { polygonsArea } from '@/geometry/measure/polygons-area'
import { toVn2000 } from '@/ingest/checks/vn2000'
import { codesOf, importText } from './world'

const ring = (west: number, south: number, size = 0.1) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const polygon = (rings: unknown, properties: object) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: rings },
})
const collection = (features: unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features })

test('an official boundary file gives districts and province dissolved, and is schematic only if it says so', async () => {
  const features = [
    polygon([ring(105, 20)], { MA_XA: '15875' }),
    polygon([ring(105.1, 20)], { MA_XA: '15889' }),
  ]
  const result = await importText(collection(features), {}, 'ranh-gioi.geojson')
  expect(result).toMatchObject({ resource: 'boundaries', rows: { in: 2, taken: 2 } })
  const boundaries = result.records as Boundaries
  expect(boundaries.schematic).toBe(false)
  expect(boundaries.districts.map(one => one.code)).toEqual(['399'])
  const whole = polygonsArea(boundaries.communes.flatMap(one => one.polygons))
  expect(polygonsArea(boundaries.province) / whole).toBeCloseTo(1, 5)
  expect(codesOf(result)).toContain('boundary-incomplete')
  expect(
    ((await importText(collection(features, { metadata: { schematic: true } }))).records as Boundaries)
      .schematic,
  ).toBe(true)
})

test('an invalid ring is mended or refused, and said either way', async () => {
  const bow = [
    [105, 20],
    [105.1, 20.1],
    [105.1, 20],
    [105, 20.1],
    [105, 20],
  ]
  const result = await importText(
    collection([
      polygon([bow], { ma_xa: '15875' }),
      polygon(
        [
          [
            [105, 20],
            [105.1, 20],
            [105, 20],
          ],
        ],
        { ma_xa: '15889' },
      ),
    ]),
  )
  expect(
    result.findings.filter(one => one.code.startsWith('ring-')).map(({ code, row }) => [code, row]),
  ).toEqual([
    ['ring-repaired', 1],
    ['ring-invalid', 2],
  ])
  expect(result.rows).toMatchObject({ in: 2, taken: 1, rejected: 1 })
})

test('coverage without operator or technology waits for them', async () => {
  const text = collection([polygon([ring(105, 20)], { rsrp: -105 })])
  const asked = await importText(text, { as: 'mobile-coverage' })
  expect(asked).toMatchObject({
    rows: { waiting: 1 },
    questions: [{ kind: 'operator' }, { kind: 'technology' }],
  })
  const answered = await importText(text, { as: 'mobile-coverage', operator: 'VNPT', technology: '4G' })
  expect(answered.records).toMatchObject([{ operator: 'VNPT', technology: '4G', minRsrpDbm: -105 }])
})

test('coverage in VN-2000 metres and latitude-first degrees come back to longitude and latitude', async () => {
  const metres = ring(105, 20).map(([lon, lat]) => toVn2000(lon!, lat!))
  const swapped = ring(105, 20).map(([lon, lat]) => [lat, lon])
  for (const one of [metres, swapped]) {
    const result = await importText(collection([polygon([one], { operator: 'V', technology: '3G' })]))
    const [area] = result.records as unknown as { polygons: [number, number][][][] }[]
    const [lon, lat] = area!.polygons[0]![0]![0]!
    expect(lon).toBeCloseTo(105, 6)
    expect(lat).toBeCloseTo(20, 6)
  }
})

test('GeoJSON points are read as a table', async () => {
  const points = [
    {
      type: 'Feature',
      properties: { site_code: 'A', operator: 'V', height_m: 12.345 },
      geometry: { type: 'Point', coordinates: [105.123, 20.5] },
    },
  ]
  expect(await importText(collection(points))).toMatchObject({
    resource: 'sites',
    records: [{ siteCode: 'A', lon: 105.123, lat: 20.5, heightM: 12.345 }],
  })
})

test('fibre routes by operator and kind', async () => {
  const line = {
    type: 'Feature',
    properties: { nha_mang: 'VNPT', loai: 'trục' },
    geometry: {
      type: 'LineString',
      coordinates: [
        [105, 20],
        [105.1, 20],
      ],
    },
  }
  expect(await importText(collection([line]), {}, 'cap-quang.geojson')).toMatchObject({
    resource: 'fibre-routes',
    records: [{ operator: 'VNPT', kind: 'trunk' }],
  })
})
