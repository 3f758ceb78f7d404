import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RESOURCE_NAMES } from '@/domain/dataset/dataset'
import { FINDING_CODES } from '@/domain/finding/codes'
import { writeRecords } from '@/export/canonical-csv'
import { findings as en } from '@/i18n/en/findings'
import { findingText } from '@/i18n/finding-text'
import { findings as vi } from '@/i18n/vi/findings'
import { importFile } from '@/ingest/import-file'
import { bytesOf, importText, REFERENCE, sum } from './world'

test('bytes of any kind never throw, and every row is accounted for', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '14875',
      '1.234',
      '12,5',
      '',
      '-',
      'Yên Thọ',
      'Tổng cộng',
      'I',
      '"',
      '<b>',
      '=1',
      '105.1',
      '20.1',
      '3/11/2021',
      'TH',
    ),
    fc.string({ maxLength: 6 }),
  )
  const header = fc.constantFrom(
    'school_code',
    'Tên trường',
    'level',
    'Mã xã',
    'Xã',
    'lon',
    'lat',
    'pupils',
    'Cấp độ dịch',
    'Từ ngày',
    'x',
    '',
    'class',
    'unit_code',
    'without_device',
  )
  const tableText = fc
    .tuple(
      fc.array(header, { minLength: 1, maxLength: 8 }),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
      fc.constantFrom(',', ';', '\t'),
    )
    .map(([headers, rows, mark]) => bytesOf([headers, ...rows].map(row => row.join(mark)).join('\n')))
  const json = fc.json().map(bytesOf)
  const geo = fc.jsonValue().map(value =>
    bytesOf(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', properties: value, geometry: { type: 'Polygon', coordinates: value } },
          value,
        ],
      }),
    ),
  )
  const topo = fc.jsonValue().map(value =>
    bytesOf(
      JSON.stringify({
        type: 'Topology',
        arcs: [value],
        objects: { a: value, communes: { type: 'Polygon', arcs: [[0]] } },
      }),
    ),
  )
  const as = fc.option(fc.constantFrom(...RESOURCE_NAMES), { nil: undefined })
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array(), tableText, json, geo, topo), as, async (bytes, resource) => {
      const once = await importFile(bytes, 'a.csv', REFERENCE, { as: resource })
      expect(sum(once)).toBe(once.rows.in)
      expect(await importFile(bytes, 'a.csv', REFERENCE, { as: resource })).toEqual(once)
      for (const finding of once.findings) expect(findingText(finding, 'vi').message).not.toContain('{{')
    }),
    { numRuns: 400 },
  )
})

const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const word = fc
  .string({ unit: fc.constantFrom(...'aăâbcđêơư ,;"0123456789'), minLength: 1, maxLength: 12 })
  .map(text => `T ${text.replace(/\s+/g, ' ').trim()}`.trim())

test('records written as canonical CSV read back to themselves', async () => {
  const row = fc.record({
    schoolName: word,
    level: fc.constantFrom('MN', 'TH', 'THCS'),
    communeCode: fc.constantFrom('14875', '15875', '01234'),
    pupils: nullable(fc.nat(100_000)),
    teachers: nullable(fc.nat(5000)),
    managingUnit: nullable(fc.constantFrom('so', '387')),
    fibre: nullable(fc.boolean()),
    gridPower: nullable(fc.boolean()),
    place: nullable(
      fc.record({
        lon: fc.double({ min: 104.5, max: 106, noNaN: true }),
        lat: fc.double({ min: 19.4, max: 20.6, noNaN: true }),
      }),
    ),
    share: nullable(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async rows => {
      const anyShare = rows.some(one => one.share !== null)
      const records = rows.map(({ place, share, ...one }, at) => ({
        schoolCode: `S${at}`,
        ...one,
        lon: place?.lon ?? null,
        lat: place?.lat ?? null,
        extra: anyShare ? { share: share === 0 ? 0 : share } : {},
      }))
      const result = await importText(writeRecords('schools', records), { as: 'schools' })
      expect(result.questions).toEqual([])
      expect(result.records).toEqual(records)
    }),
  )
})

test('every finding code has a message and an advice in both languages, with the same placeholders', () => {
  const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()
  expect(Object.keys(vi).sort()).toEqual([...FINDING_CODES].sort())
  expect(Object.keys(en).sort()).toEqual([...FINDING_CODES].sort())
  for (const code of FINDING_CODES)
    for (const part of ['message', 'advice'] as const) {
      expect(vi[code][part].length).toBeGreaterThan(10)
      const neutral = (text: string) =>
        placeholders(text.replace('titleVi', 'title').replace('titleEn', 'title'))
      expect(neutral(vi[code][part]), code).toEqual(neutral(en[code][part]))
    }
})
