import fc from 'fast-check'
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { CovidLevel, Village } from '@/domain/dataset/records'
import { importFile } from '@/ingest/import-file'
import { codesOf, REFERENCE, sum } from '../world'

type Rows = CellValue[][]
interface SheetPart {
  readonly name?: string
  readonly rows: Rows
  readonly merges?: readonly (readonly [top: number, left: number, bottom: number, right: number])[]
  readonly hidden?: boolean
}

const workbook = (...parts: readonly SheetPart[]) =>
  writeXlsx({
    sheets: parts.map(({ name = 'Sheet1', rows, merges = [], hidden = false }) => ({
      name,
      rows,
      hidden,
      merges: merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
    })),
  })

const read = async (part: SheetPart, answers = {}) =>
  importFile(await workbook(part), 'bang.xlsx', REFERENCE, answers)

describe('a workbook', () => {
  test('gives numbers as numbers, text as text and dates as dates, and asks nothing', async () => {
    const result = await read({
      rows: [
        ['Mã thôn', 'Tên thôn', 'Mã xã', 'Số hộ', 'Dân số', 'Hệ số'],
        ['T1', 'Bản Na', '14875', 1234, 1.234, 1.234],
        ['T2', 'Bản Mò', '14875', 12, null, 0.5],
      ],
    })
    expect(result.questions).toEqual([])
    expect(result.recognised).toMatchObject({ format: 'xlsx', sheet: 'Sheet1', headerRow: 1 })
    // A person is no fraction: the cell is wrong, not its notation.
    expect(codesOf(result)).toContain('number-not-whole')
    expect(result.records).toMatchObject([
      { villageCode: 'T2', households: 12, population: null, extra: { 'Hệ số': 0.5 } },
    ])
  })

  test('with text that looks like a number decides that text by the text alone', async () => {
    const result = await read({
      rows: [
        ['Mã thôn', 'Tên thôn', 'Mã xã', 'Giá trị'],
        ['T1', 'A', '14875', 12.5],
        ['T2', 'B', '14875', '1.234'],
      ],
    })
    expect(result.questions).toMatchObject([{ kind: 'numbers', header: 'Giá trị', examples: ['1.234'] }])
    const answered = await read(
      {
        rows: [
          ['Mã thôn', 'Tên thôn', 'Mã xã', 'Giá trị'],
          ['T1', 'A', '14875', 12.5],
          ['T2', 'B', '14875', '1.234'],
        ],
      },
      { numbers: { 'Giá trị': 'vi' } },
    )
    expect((answered.records as readonly Village[]).map(one => one.extra['Giá trị'])).toEqual([12.5, 1234])
  })

  test('with a real date and a date in words gives the same day', async () => {
    const result = await read({
      rows: [
        ['Mã xã', 'Cấp độ dịch', 'Từ ngày', 'Cập nhật đến'],
        ['14875', 3, new Date(Date.UTC(2021, 10, 3)), new Date(Date.UTC(2021, 10, 3, 9, 30))],
        ['15875', 2, '3/11/2021', '9 giờ 14/1/2022'],
      ],
    })
    expect((result.records as readonly CovidLevel[]).map(one => [one.effectiveFrom, one.cutoffAt])).toEqual([
      ['2021-11-03', '2021-11-03T09:30'],
      ['2021-11-03', '2022-01-14T09:00'],
    ])
  })

  test('with a header of two rows reads it by its merged cells, one child alone too', async () => {
    const result = await read({
      rows: [
        ['DANH SÁCH THÔN, BẢN', null, null, null, null, null],
        ['STT', 'Mã thôn', 'Tên thôn', 'Mã xã', 'Tọa độ', null],
        [null, null, null, null, 'Kinh độ', 'Vĩ độ'],
        [1, 'T1', 'A', '14875', 105.5, 20.1],
        [2, 'T2', 'B', '14875', 105.776, 20.234],
      ],
      merges: [
        [0, 0, 0, 5],
        [1, 0, 2, 0],
        [1, 1, 2, 1],
        [1, 2, 2, 2],
        [1, 3, 2, 3],
        [1, 4, 1, 5],
      ],
    })
    expect(result.recognised.headerRow).toBe(3)
    expect(result.records).toMatchObject([
      { villageCode: 'T1', lon: 105.5, lat: 20.1 },
      { villageCode: 'T2', lon: 105.776, lat: 20.234 },
    ])
  })

  test('says a merged name of every row that it spans, and a merged figure of one', async () => {
    const result = await read({
      rows: [
        ['Huyện', 'Xã', 'Mã thôn', 'Tên thôn', 'Số hộ'],
        ['Huyện Như Thanh', 'Yên Thọ', 'T1', 'A', 40],
        [null, null, 'T2', 'B', null],
        ['Huyện Yên Định', 'Yên Thọ', 'T3', 'C', 7],
      ],
      merges: [
        [1, 0, 2, 0],
        [1, 1, 2, 1],
        [1, 4, 2, 4],
      ],
    })
    expect(result.records).toMatchObject([
      { villageCode: 'T1', communeCode: '16200', households: 40 },
      { villageCode: 'T2', communeCode: '16200', households: null },
      { villageCode: 'T3', communeCode: '16100', households: 7 },
    ])
  })

  const schools: Rows = [
    ['school_code', 'school_name', 'level', 'commune_code'],
    ['S1', 'Trường A', 'TH', '14875'],
  ]
  const villages: Rows = [
    ['village_code', 'village_name', 'commune_code'],
    ['T1', 'Bản A', '14875'],
  ]

  test('with several tables waits until a sheet is chosen', async () => {
    const bytes = await workbook(
      { name: 'Bìa', rows: [['Báo cáo']] },
      { name: 'Trường', rows: schools },
      { name: 'Thôn', rows: villages },
    )
    const asked = await importFile(bytes, 'a.xlsx', REFERENCE)
    expect(asked).toMatchObject({
      records: null,
      questions: [{ kind: 'sheet', sheets: ['Trường', 'Thôn'] }],
      findings: [{ code: 'sheet-undecided' }],
    })
    const answered = await importFile(bytes, 'a.xlsx', REFERENCE, { sheet: 'Thôn' })
    expect(answered).toMatchObject({
      resource: 'villages',
      recognised: { sheet: 'Thôn' },
      rows: { taken: 1 },
    })
  })

  test('with one table beside a cover and a hidden sheet reads that, and says so', async () => {
    const bytes = await workbook(
      { name: 'Bìa', rows: [['Báo cáo']] },
      { name: 'Trường', rows: schools },
      { name: 'Cũ', rows: villages, hidden: true },
    )
    const result = await importFile(bytes, 'a.xlsx', REFERENCE)
    expect(result).toMatchObject({ resource: 'schools', rows: { taken: 1 } })
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'sheet-chosen', value: 'Trường' }))
  })

  test('with no cell filled is empty', async () => {
    expect(codesOf(await read({ rows: [] }))).toEqual(['file-empty'])
  })

  test('cut off anywhere, or with a byte changed, is a finding or its rows, never a throw', async () => {
    const whole = await workbook({ rows: schools })
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(whole.length - 1),
        fc.nat(255),
        async (cut, at, byte) => {
          const short = await importFile(whole.slice(0, cut), 'a.xlsx', REFERENCE)
          expect(short.records).toBeNull()
          expect(short.findings.some(one => one.severity === 'error')).toBe(true)
          const changed = whole.slice()
          changed[at] = byte
          const result = await importFile(changed, 'a.xlsx', REFERENCE)
          expect(sum(result)).toBe(result.rows.in)
          expect(result.records !== null || result.findings.length > 0).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('rows of any numbers come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), {
          minLength: 1,
          maxLength: 8,
        }),
        async numbers => {
          const result = await read({
            rows: [
              ['village_code', 'village_name', 'commune_code', 'Chỉ số'],
              ...numbers.map((number, at): CellValue[] => [`T${at}`, 'A', '14875', number]),
            ],
          })
          expect(result.questions).toEqual([])
          const read_ = (result.records as readonly Village[]).map(one => one.extra['Chỉ số'])
          expect(read_).toEqual(numbers.map(number => (number === 0 ? 0 : number)))
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('an old workbook, a locked one and a web page under its name each say what to do', async () => {
  const compound = (name: string) => {
    const bytes = new Uint8Array(2048)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    for (const [at, letter] of [...name].entries()) bytes[1024 + 2 * at] = letter.charCodeAt(0)
    bytes[1024 + 64] = 2 * (name.length + 1)
    return bytes
  }
  const code = async (bytes: Uint8Array, name: string) => codesOf(await importFile(bytes, name, REFERENCE))
  expect(await code(compound('Workbook'), 'a.xls')).toEqual(['workbook-legacy'])
  expect(await code(compound('Book'), 'a.xls')).toEqual(['workbook-legacy'])
  expect(await code(compound('EncryptedPackage'), 'a.xlsx')).toEqual(['workbook-locked'])
  expect(await code(compound('WordDocument'), 'a.doc')).toEqual(['file-unrecognised'])
  const locked = await writeXlsx({
    sheets: [{ name: 'A', rows: [['a']] }],
    encryption: { password: 'x', spinCount: 1000 },
  })
  expect(await code(locked, 'a.xlsx')).toEqual(['workbook-locked'])
  const page = new TextEncoder().encode('<!DOCTYPE html>\n<html><body>Đăng nhập</body></html>')
  expect(await code(page, 'a.xlsx')).toEqual(['file-is-web-page'])
})
