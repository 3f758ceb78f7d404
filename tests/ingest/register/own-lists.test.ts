/** Lists of ours that somebody worked on: what is an edit, what is not, and what is said. */
import { zipSync } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { GapMark } from '@/domain/gap/mark'
import { readRegister } from '@/ingest/register/read-register'
import { aMark } from '../../builders/marks'
import { type FileFormat, reference, someFacts, type Writing, written } from './files'

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [105.01, 20.01],
      [105.03, 20.01],
      [105.03, 20.03],
      [105.01, 20.01],
    ],
  ],
} as const
const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code)

async function edited(
  marks: readonly GapMark[],
  edit: (text: string) => string,
  {
    format = 'csv',
    now = marks,
    ...writing
  }: Writing & { format?: FileFormat; now?: readonly GapMark[] } = {},
) {
  const text = new TextDecoder().decode(await written(format, marks, writing))
  const changed = edit(text)
  expect(changed).not.toBe(text)
  return readRegister(new TextEncoder().encode(changed), `x.${format}`, reference(now))
}

test('other coordinates move a point, but flatten no shape', async () => {
  const point = await edited([aMark()], text => text.replace('105.05,20.05', '105.06,20.05'))
  expect(point.rows[0]?.fields).toEqual({ geometry: { type: 'Point', coordinates: [105.06, 20.05] } })
  const shape = await edited([aMark({ geometry: square })], text =>
    text.replace(/"POLYGON[^"]*"/, '').replace(/,105\.02\d*,20\.01\d*,/, ',105.5,20.5,'),
  )
  expect(shape.rows[0]).toMatchObject({ state: 'unchanged', fields: {} })
  expect(codes(shape.findings)).toEqual(['shape-kept'])
})

test('another shape is an edit, a broken one is said and leaves the mark its own', async () => {
  const marks = [aMark({ geometry: square })]
  const moved = await edited(marks, text => text.replace('105.01 20.01, 105.03', '105.012 20.01, 105.03'))
  expect(moved.rows[0]?.fields.geometry?.type).toBe('Polygon')
  const broken = await edited(marks, text => text.replace('POLYGON ((', 'POLYGON (('.slice(0, -1)))
  expect(broken.rows[0]?.fields).toEqual({})
  expect(codes(broken.findings)).toContain('shape-unreadable')
})

test('a mark that stands twice is taken once', async () => {
  const review = await edited([aMark()], text => {
    const line = text.split('\r\n')[1]
    return text.replace(line, `${line}\r\n${line.replace('Mới ghi nhận', 'Đã giao')}`)
  })
  expect(review.rows.map(({ state }) => state)).toEqual(['unchanged', 'repeated'])
  expect(review.findings).toMatchObject([
    { code: 'id-twice', severity: 'error', row: 3, context: { row: 2 } },
  ])
})

test('a row added to our list is a row like any other: a new mark', async () => {
  const review = await edited([aMark()], text => {
    const lines = text.split('\r\n')
    const cells = lines[1].split(',').map(() => '')
    Object.assign(cells, { 2: 'Xã 1', 3: 'Bản Poọng', 7: '12' })
    return [...lines.slice(0, 2), cells.join(','), ...lines.slice(2)].join('\r\n')
  })
  expect(review).toMatchObject({ new: 1, unchanged: 1 })
  expect(review.rows[1]).toMatchObject({
    markId: null,
    fields: { name: 'Bản Poọng', households: 12, villageCode: 'V2' },
  })
})

test('a new status is dated today; the day of a closing that stays is not rewritten', async () => {
  const status = await edited([aMark()], text => text.replace('Mới ghi nhận', 'Đã xác minh'))
  expect(status.rows[0]?.status).toEqual({ status: 'verified', on: '2021-11-30', reason: null })
  const closed = aMark({
    status: 'closed',
    history: [{ id: 'h', status: 'closed', on: '2021-12-31', by: null, reason: null }],
  })
  const day = await edited([closed], text => text.replace('2021-12-31', '2022-01-15'))
  expect(day.rows[0]).toMatchObject({ state: 'unchanged', status: null })
  expect(codes(day.findings)).toEqual(['history-kept'])
})

test('figures computed from villages are never taken for stated ones, whatever the villages say by now', async () => {
  const bytes = await written('csv', [aMark()], { facts: someFacts })
  const { rows } = await readRegister(bytes, 'x.csv', reference([aMark({ households: 50 })]))
  expect(rows[0]).toMatchObject({ state: 'unchanged' })
  const fresh = await readRegister(bytes, 'x.csv', reference([]))
  expect(fresh.rows[0]?.fields).not.toHaveProperty('households')
  expect(fresh.rows[0]?.fields).not.toHaveProperty('kind')
})

describe.each([true, false])('an old list, with its signs: %s', signed => {
  test('takes back what was done since only where it cannot know better', async () => {
    const then = aMark({ roadAccess: 'đường mòn', note: 'cũ' })
    const now = { ...then, roadAccess: 'đường bê tông', obstacle: 'rừng' }
    const { rows } = await edited([then], text => text.replace(',cũ,', ',mới,'), { now: [now], signed })
    expect(rows[0]?.fields).toEqual(
      signed ? { note: 'mới' } : { note: 'mới', roadAccess: 'đường mòn', obstacle: null },
    )
  })
})

test('an evidence or a dated step that the mark has already comes in once', async () => {
  const evidence = { id: 'e1', kind: 'complaint', on: null, source: 'Bà A', photo: null, note: null } as const
  const marks = [aMark({ evidence: [evidence] })]
  const bytes = await written('geojson', marks)
  const back = await readRegister(bytes, 'x.geojson', reference([aMark()]))
  expect(back.rows[0]).toMatchObject({ state: 'changed', fields: {}, history: [], evidence: [evidence] })
  expect((await readRegister(bytes, 'x.geojson', reference(marks))).unchanged).toBe(1)
})

test('the same list in UTF-16, as spreadsheets save "Unicode text", and KML packed as KMZ, are read alike', async () => {
  const marks = [aMark({ name: 'Bản Ón' })]
  const csv = new TextDecoder().decode(await written('csv', marks))
  const tabs = Papa.unparse(Papa.parse<string[]>(csv).data, { delimiter: '\t' })
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${tabs}`, 'utf16le'))
  expect(await readRegister(utf16, 'x.txt', reference(marks))).toMatchObject({ format: 'csv', unchanged: 1 })
  const kmz = zipSync({ 'doc.kml': await written('kml', marks) })
  expect(await readRegister(kmz, 'x.kmz', reference(marks))).toMatchObject({ format: 'kml', unchanged: 1 })
})
