/** The four files as their readers see them: real dates, no formulas, markup as text, print setup. */
import { DOMParser } from '@xmldom/xmldom'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { registerCsv } from '@/export/register-csv'
import { registerEntries } from '@/export/register-entry'
import { registerGeojson } from '@/export/register-geojson'
import { registerKml } from '@/export/register-kml'
import { registerTable } from '@/export/register-rows'
import { registerXlsx } from '@/export/register-xlsx'
import { aDataset } from '../builders/dataset'
import { aMark } from '../builders/marks'

const DAY = '2022-03-31'
const dataset = aDataset({ communes: 2, villages: [{ villageCode: 'V1', communeCode: '14001' }] })
const nasty = '</value></Data><script>alert("x")</script>&=1'
const big = {
  type: 'Polygon',
  coordinates: [
    Array.from({ length: 3001 }, (_, at): [number, number] => {
      const turn = (2 * Math.PI * (at % 3000)) / 3000
      return [105.05 + 0.01 * Math.cos(turn), 20.05 + 0.01 * Math.sin(turn)]
    }),
  ],
} as const
const marks = [
  aMark({
    id: 'a',
    name: nasty,
    note: '=HYPERLINK("http://x")',
    villageCode: 'V1',
    deadline: '2022-06-30',
    status: 'verified',
  }),
  aMark({ id: 'b', geometry: big }),
]
const table = registerTable(registerEntries(marks, new Map(), dataset), {
  language: 'vi',
  operator: null,
  dataset,
  day: DAY,
})

describe('the workbook', () => {
  const opened = registerXlsx(table).then(bytes => readXlsx(bytes, { readStyles: true }))

  test('is a list to print: title, header of two rows, frozen, landscape, header on every page', async () => {
    const [sheet] = (await opened).sheets
    expect(sheet.rows[0][0]).toBe('DANH SÁCH VÙNG TRẮNG SÓNG, LÕM SÓNG DI ĐỘNG')
    expect(sheet.rows[1][0]).toBe('Tỉnh Thanh Hóa, tính đến ngày 31/3/2022')
    expect(sheet.rows[2][0]).toContain('Dữ liệu minh họa')
    expect(sheet.rows[4].slice(1, 4)).toEqual(['Huyện', 'Xã', 'Thôn, bản'])
    expect(sheet.freezePane).toEqual({ rows: 5, columns: 4 })
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 'a3',
      fitToWidth: 1,
      printTitlesRow: '$4:$5',
    })
    expect(sheet.merges).toContainEqual({ startRow: 3, startCol: 1, endRow: 3, endCol: 3 })
  })
  test('has districts, marks, sums and what they rest on', async () => {
    const [sheet] = (await opened).sheets
    expect(sheet.rows.slice(5, 11).map(row => row.slice(0, 2))).toEqual([
      ['I', 'Huyện 1: 1 vùng'],
      [1, 'Huyện 1'],
      ['II', 'Chưa rõ huyện: 1 vùng'],
      [1, null],
      [null, 'Tổng cộng'],
      [null, 'Có số liệu / số vùng'],
    ])
    expect(sheet.rows[10][7]).toBe('0/2')
  })
  test('writes days as days, text as text and never as a formula', async () => {
    const [sheet] = (await opened).sheets
    const row = sheet.rows[6]
    expect(row[18]).toEqual(new Date('2022-06-30T00:00:00Z'))
    expect(row[3]).toBe(nasty)
    expect(row[24]).toBe('=HYPERLINK("http://x")')
    expect([...(sheet.cells ?? [])].filter(([, { formula }]) => formula !== undefined)).toEqual([])
  })
  test('keeps a shape that no cell can hold on a sheet of its own', async () => {
    const { sheets } = await opened
    expect(sheets.map(({ name }) => name)).toEqual(['Danh_sach', 'Noi_dung_dai'])
    const parts = sheets[1].rows.slice(1)
    expect(parts.map(row => row.slice(0, 3))).toEqual(
      [
        ['b', 'Hình dạng (WKT)', 1],
        ['b', 'Hình dạng (WKT)', 2],
        ['b', 'Hình dạng (WKT)', 3],
        ['b', 'Hình dạng (WKT)', 4],
      ].slice(0, parts.length),
    )
    expect(parts.map(row => row[3]).join('')).toMatch(/^POLYGON \(\(.*\)\)$/)
  })
})

test('the CSV begins with the mark of UTF-8 and its header, and no cell of it is a formula', () => {
  const csv = registerCsv(table)
  expect(csv.startsWith('\ufeffSTT,Huyện,Xã,"Thôn, bản"')).toBe(true)
  expect(csv).toContain('\r\nI.1,Huyện 1,')
  expect(csv).toContain('"\'=HYPERLINK(""http://x"")"')
  expect(csv).toContain('2022-06-30')
})

test('a CSV for a Vietnamese spreadsheet is parted by semicolons and writes 1,23', () => {
  const [header, row] = registerCsv(table, 'vi').split('\r\n')
  expect(header.startsWith('\ufeffSTT;Huyện;Xã;Thôn, bản;')).toBe(true)
  expect(row.startsWith('I.1;Huyện 1;')).toBe(true)
  const parsed = (text: string, delimiter: string) => Papa.parse<string[]>(text, { delimiter }).data
  const figure = (text: string) => (/^\d+,\d+$/.test(text) ? text.replace(',', '.') : text)
  expect(parsed(registerCsv(table, 'vi'), ';').map(cells => cells.map(figure))).toEqual(
    parsed(registerCsv(table), ',').map(cells => cells.map(figure)),
  )
})

test('the KML is sound XML: folders by district, a style for every status, markup as text', () => {
  const kml = registerKml(table)
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  }).parseFromString(kml, 'text/xml')
  expect(document.getElementsByTagName('script')).toHaveLength(0)
  expect([...document.getElementsByTagName('Folder')].map(folder => folder.firstChild?.textContent)).toEqual([
    'I. Huyện 1',
    'II. Chưa rõ huyện',
  ])
  expect(document.getElementsByTagName('Placemark')[0].firstChild?.textContent).toBe(nasty)
  const styles = new Set([...document.getElementsByTagName('Style')].map(style => style.getAttribute('id')))
  for (const url of document.getElementsByTagName('styleUrl'))
    expect(styles).toContain(url.textContent?.slice(1))
})

test('the GeoJSON holds every stated field under its name, history and evidence, and what stands for the notes', () => {
  const { features, metadata } = JSON.parse(registerGeojson(table, DAY))
  expect(metadata).toMatchObject({ as_of: DAY })
  expect(metadata.notes[0]).toBe('Dữ liệu minh họa')
  const [first, second] = features
  expect(first).toMatchObject({
    type: 'Feature',
    id: 'a',
    properties: {
      mark_id: 'a',
      name: nasty,
      village_code: 'V1',
      technologies: [],
      households: null,
      status: 'verified',
      planned_site_code: null,
      commune_code: '14001',
      history: marks[0].history,
      evidence: [],
    },
  })
  expect(second.geometry).toEqual(big)
})
