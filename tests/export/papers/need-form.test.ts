/** Form 1 as a workbook and as CSV: its place on paper, its groups, and sums that are formulas and agree. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { UnitNeed } from '@/domain/allocation/facts'
import { NEED_COLUMNS } from '@/export/papers/form-columns'
import { needForm } from '@/export/papers/need-form'
import { paperCsv } from '@/export/papers/paper-csv'
import { aPaperRequest, aUnitNeed } from '../../builders/papers'
import { opened } from './opened'
import { reckon } from './reckon'

const units: readonly UnitNeed[] = [
  aUnitNeed([2, 3, 0, 5], { supported: 1 }),
  aUnitNeed([4, null, 1, null], { unitCode: 'T2', communeCode: '14002', onlinePupils: null }),
  aUnitNeed([0, 0, 0, 0], { unitCode: 'T4', communeCode: '14004', managingUnit: '382' }),
  aUnitNeed([null, null, null, null], { unitCode: 'T7', communeCode: '14007', managingUnit: '383' }),
  aUnitNeed([7, 1, 0, 0], { unitCode: 'THPT1', managingUnit: 'so' }),
]
const withoutSignal = new Map([
  ['14001', 40],
  ['14002', null],
])
const form = (wishes = {}, request = {}) =>
  needForm({ units, withoutSignal, figure: 'open', ...wishes }, aPaperRequest(request))

test('pupils of a commune without signal count once, though a school of it is under another office', async () => {
  const apart = aUnitNeed([1, 0, 0, 0], { unitCode: 'T3', communeCode: '14001', managingUnit: '382' })
  for (const detail of ['commune', 'office'] as const) {
    const { sheet } = await opened(form({ units: [...units, apart] }, { detail }))
    const total = sheet.rows.find(row => row[1] === 'Tổng cộng')!
    expect(total[9]).toBe(40)
  }
})

describe('form 1 as a workbook', () => {
  test('has the head of an official paper, marked as a draft without a number', async () => {
    const { sheet } = await opened(form())
    expect(sheet.rows.slice(0, 4).map(row => [row[0], row[5]])).toEqual([
      ['UBND TỈNH THANH HÓA', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'Độc lập - Tự do - Hạnh phúc'],
      ['Số:\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/BC-…', 'Thanh Hóa, ngày … tháng … năm …'],
      ['DỰ THẢO', expect.anything()],
    ])
    expect(sheet.rows[4]![0]).toBe('BIỂU TỔNG HỢP NHU CẦU THIẾT BỊ HỌC TRỰC TUYẾN')
    expect(sheet.rows[6]![0]).toBe('Dữ liệu minh họa')
  })
  test('prints on A4 landscape with its header on every page, frozen on the screen', async () => {
    const { sheet } = await opened(form())
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 'a4',
      fitToWidth: 1,
      printTitlesRow: '$9:$11',
    })
    expect(sheet.freezePane).toEqual({ rows: 11, columns: 2 })
  })
  test('has the columns of the form in their order, and their numbers under them', async () => {
    const { sheet } = await opened(form())
    const [upper, lower, numbers] = sheet.rows.slice(8, 11)
    expect(NEED_COLUMNS.map((_, at) => lower![at] || upper![at])).toEqual([
      'STT',
      'Đơn vị (xã, trường)',
      'Tổng HS',
      'HS học trực tuyến',
      'Tổng (ba đối tượng)',
      'Hộ nghèo',
      'Hộ cận nghèo',
      'Bố/mẹ mất do COVID-19',
      'Khó khăn khác',
      'HS ở nơi chưa có sóng',
      'Ghi chú',
    ])
    expect(upper![4]).toBe('Chưa có thiết bị')
    expect(numbers![10]).toBe('(11)')
  })
  test('numbers offices I, II, III, their communes 1, 2, 3, and the units under Sở last', async () => {
    const { sheet } = await opened(form())
    expect(sheet.rows.slice(11, 21).map(row => row.slice(0, 2))).toEqual([
      ['I', 'Huyện 1'],
      [1, expect.stringMatching(/^Xã /)],
      [2, expect.stringMatching(/^Xã /)],
      ['II', 'Huyện 2'],
      [1, expect.stringMatching(/^Xã /)],
      ['III', 'Huyện 3'],
      [1, expect.stringMatching(/^Xã /)],
      ['IV', 'Đơn vị trực thuộc Sở GD&ĐT'],
      [1, 'Trường THPT 1'],
      [null, 'Tổng cộng'],
    ])
  })
  test('leaves a blank blank and writes a zero as zero, in lines, groups and totals', async () => {
    const { cells } = await opened(form())
    // Commune 2 did not report near-poor; district 2 reported zeros; district 3 nothing at all.
    expect([cells.get('G14')!.value, cells.get('F14')!.value].map(value => value || null)).toEqual([null, 4])
    expect(['E15', 'F15', 'E16', 'F16'].map(address => cells.get(address)!.value)).toEqual([0, 0, 0, 0])
    for (const address of ['E17', 'F17', 'G17', 'E18']) {
      expect(cells.get(address)!.formula).toBeDefined()
      expect(cells.get(address)!.value || null, address).toBeNull()
      expect(reckon(cells.get(address)!.formula!, cells)).toBe('')
    }
  })
  test('keeps other hardship out of the total', async () => {
    const { cells } = await opened(form())
    expect([cells.get('E13')!.value, cells.get('I13')!.value]).toEqual([5, 5])
    expect(cells.get('E13')!.formula).toBe('IF(COUNT(F13,G13,H13)=0,"",SUM(F13,G13,H13))')
  })
  test('says under the total who reported, and in a note who did not', async () => {
    const { sheet } = await opened(form())
    expect(sheet.rows[21]![0]).toBe(
      '25/27 Phòng GD&ĐT và 100/103 đơn vị trực thuộc Sở đã báo cáo, tính đến ngày 3/11/2021',
    )
    expect(form().notes).toContain('Chưa báo cáo đủ: Phòng GD&ĐT Huyện 1 (thiếu 2/3)')
    expect(form().notes).toContain('HS ở nơi chưa có sóng: có số liệu ở 1/5 dòng')
  })
  test('gives the open need, or the reported one, and says which', () => {
    const poor = (figure: 'open' | 'reported') => form({ figure }).sections[0]!.groups[0]!.lines[0]!.poor
    expect([poor('open'), poor('reported')]).toEqual([2, 3])
    expect(form({ figure: 'reported' }).notes.join()).toContain('chưa trừ số đã được hỗ trợ')
  })
  test('can be of one office, one commune, all schools, or a line an office', () => {
    const names = (request: object) =>
      form({}, request).sections[0]!.groups.map(({ name, lines }) => [name, ...lines.map(line => line.unit)])
    expect(names({ scope: { of: 'office', managingUnit: '382' }, detail: 'school' })).toEqual([
      ['Huyện 2', 'Trường TH 4'],
    ])
    expect(names({ scope: { of: 'office', managingUnit: 'so' } })).toEqual([
      ['Đơn vị trực thuộc Sở GD&ĐT', 'Trường THPT 1'],
    ])
    expect(names({ scope: { of: 'commune', communeCode: '14001' }, detail: 'school' })).toEqual([
      ['Huyện 1', 'Trường TH 1'],
      ['Đơn vị trực thuộc Sở GD&ĐT', 'Trường THPT 1'],
    ])
    expect(names({ detail: 'office' })).toEqual([
      ['Các Phòng GD&ĐT', 'Phòng GD&ĐT Huyện 1', 'Phòng GD&ĐT Huyện 2', 'Phòng GD&ĐT Huyện 3'],
      ['Đơn vị trực thuộc Sở GD&ĐT', 'Trường THPT 1'],
    ])
    const { head, sections } = form({}, { scope: { of: 'office', managingUnit: '381' } })
    expect([head.superior, head.body]).toEqual(['UBND HUYỆN 1', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO'])
    expect(sections[0]!.under).toEqual([
      'Phòng GD&ĐT Huyện 1 còn 2/3 đơn vị chưa báo cáo đủ, tính đến ngày 3/11/2021',
    ])
  })
  test("takes an office's own columns: order, words, and formulas that follow", async () => {
    const columns = [
      ...NEED_COLUMNS.slice(0, 2),
      ...[...NEED_COLUMNS.slice(4, 8)].reverse(),
      { ...NEED_COLUMNS[2]!, title: 'Sĩ số' },
    ]
    const { cells, formulas, sheet } = await opened(form({ columns }))
    expect(sheet.rows[8]![6]).toBe('Sĩ số')
    expect(cells.get('F13')!.formula).toBe('IF(COUNT(E13,D13,C13)=0,"",SUM(E13,D13,C13))')
    for (const { written, reckoned } of formulas) expect(written || null).toEqual(reckoned || null)
    const without = form({ columns: NEED_COLUMNS.filter(({ key }) => key !== 'poor') })
    const plain = (await opened(without)).cells.get('E13')!
    expect([plain.value, plain.formula]).toEqual([5, undefined])
  })
})

describe('form 1 as CSV', () => {
  test('is the same table, notes below, as a Vietnamese spreadsheet reads it', () => {
    const { data } = Papa.parse<string[]>(paperCsv(form()).slice(1), { delimiter: ';' })
    // A sum is a value here, and what was said once need not be said twice.
    const said = data.map(([first]) => first).filter(first => first.length > 12)
    expect(said.some(each => each.includes('công thức'))).toBe(false)
    expect(new Set(said).size).toBe(said.length)
    expect(data[0]!.slice(4, 6)).toEqual([
      'Chưa có thiết bị: Tổng (ba đối tượng)',
      'Chưa có thiết bị: Hộ nghèo',
    ])
    expect(data[1]!.slice(0, 9)).toEqual(['I', 'Huyện 1', '200', '0', '10', '6', '3', '1', '5'])
    expect(data[10]!.slice(1, 9)).toEqual(['Tổng cộng', '500', '0', '18', '13', '4', '1', '5'])
    expect(data.map(([first]) => first)).toContain('Dữ liệu minh họa')
  })
})

const figure = fc.option(fc.nat(60), { freq: 3 })
const anyUnits = fc.array(
  fc.record({
    place: fc.integer({ min: 0, max: 7 }),
    need: fc.array(figure, { minLength: 4, maxLength: 4 }),
    pupils: figure,
  }),
  { maxLength: 25 },
)

describe('whatever was reported', () => {
  test('every formula comes to the value beside it, and totals to the sums of what went in', async () => {
    await fc.assert(
      fc.asyncProperty(anyUnits, fc.constantFrom('commune', 'school', 'office'), async (list, detail) => {
        const given = list.map(({ place, need, pupils }, at) =>
          aUnitNeed(need, {
            unitCode: `U${at}`,
            communeCode: String(14001 + Math.min(place, 6)),
            managingUnit: place === 7 ? 'so' : String(381 + Math.floor(place / 3)),
            pupils,
          }),
        )
        const { sheet, formulas } = await opened(
          needForm({ units: given, withoutSignal: new Map(), figure: 'open' }, aPaperRequest({ detail })),
        )
        for (const { written, reckoned, formula } of formulas)
          expect([formula, written === '' ? null : (written ?? null)]).toEqual([
            formula,
            reckoned === '' ? null : reckoned,
          ])
        const total = sheet.rows.find(row => row[1] === 'Tổng cộng')!
        const independent = (pick: (unit: UnitNeed) => (number | null)[]) => {
          let [sum, known] = [0, 0]
          for (const unit of given)
            for (const value of pick(unit))
              if (value !== null) {
                sum += value
                known++
              }
          return known === 0 ? null : sum
        }
        const open = (...places: number[]) =>
          independent(({ classes }) => places.map(place => classes[place]!.open))
        expect([2, 4, 5, 6, 7, 8].map(at => (total[at] === '' ? null : (total[at] ?? null)))).toEqual([
          independent(({ pupils }) => [pupils]),
          open(0, 1, 2),
          open(0),
          open(1),
          open(2),
          open(3),
        ])
      }),
      { numRuns: 60 },
    )
  })
})
