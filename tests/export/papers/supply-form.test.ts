/** Form 2: what came and what is allocated of it; no figure in it that nobody stated. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Allocated, Allocation } from '@/domain/allocation/allocation'
import { CLASS_ORDER, FIRST_ALLOCATION_SETTINGS } from '@/domain/allocation/allocation'
import type { HandoverRecord, SupplyRow } from '@/domain/allocation/facts'
import { recordedHandovers } from '@/domain/allocation/recorded-handovers'
import { supplyRows } from '@/domain/allocation/supply-rows'
import { DEVICE_KINDS } from '@/domain/dataset/records'
import { layPaper } from '@/export/papers/lay-paper'
import { supplyForm } from '@/export/papers/supply-form'
import { aLot, anAllocationUnit, aPaperRequest, aQuestion, aSupplyRow } from '../../builders/papers'
import { anyProvince } from '../../domain/allocation/any-province'
import { opened } from './opened'

const dates = aSupplyRow().dates
const cash = {
  channel: 'union-cash',
  donor: 'Công đoàn B',
  moneyDong: 1_600_000_000,
  dates: { ...dates, received: null, 'money-received': '2021-09-28' },
} as const
const supply = [
  aSupplyRow({ row: 0, handedOver: 4 }),
  aSupplyRow({ row: 1, kind: 'sim', devices: 20 }),
  aSupplyRow({ row: 2, ...cash, stage: 'money-received', devices: 640, byNorm: true }),
  aSupplyRow({ row: 3, round: 'D02', schoolCode: 'T4', channel: 'school-goods', kind: 'laptop', devices: 3 }),
  aSupplyRow({ row: 4, round: 'D02', stage: 'pledged', devices: 99 }),
  aSupplyRow({ row: 5, round: 'D02', stage: null, devices: 98 }),
]
const units = [
  anAllocationUnit([5, 3, 0, 0]),
  anAllocationUnit([null, null, null, null], { unitCode: 'T2', communeCode: '14002' }),
  anAllocationUnit([3, 0, 0, 0], { unitCode: 'T4', communeCode: '14004', managingUnit: '382' }),
]
const lots = [
  aLot({ quantity: 6 }),
  aLot({ row: 3, round: 'D02', kind: 'laptop', quantity: 3, schoolCode: 'T4' }),
]
const gives = (unit: number, place: number, lot: number, quantity: number): Allocated => ({
  unit,
  class: CLASS_ORDER[place]!,
  need: units[unit]!.need[place]!,
  allocated: quantity,
  fromSchoolGoods: 0,
  from: quantity > 0 ? [{ lot, quantity }] : [],
  reasons: [{ code: 'met' }],
})
const anAllocation = (rows: readonly Allocated[]): Allocation => ({
  rows,
  left: [],
  surplusAtSchools: 0,
  waiting: [1],
  shortLocks: [],
})
const allocation = anAllocation([gives(0, 0, 0, 5), gives(0, 1, 0, 1), gives(1, 0, 0, 0), gives(2, 0, 1, 3)])
const record = (unitCode: string, quantity: number | null, round = 'D01'): HandoverRecord => ({
  unitCode,
  quantity,
  round,
  class: 'poor',
  handedOverAt: '2021-10-26',
  row: 0,
})
const handovers = [record('T1', 4), record('T7', 2, 'D00'), record('nơi khác', 9), record('T1', null)]
const form = (wishes = {}, request = {}) =>
  supplyForm(
    { supply, question: aQuestion(units, lots), allocation, handovers, lines: 'unit', ...wishes },
    aPaperRequest({ detail: 'school', ...request }),
  )

describe('section A, what was received', () => {
  const [received] = form().sections

  test('stands by round, a line a donor, channel and school, kinds side by side', () => {
    expect(
      received!.groups.map(({ name, lines }) => [name, lines.map(({ unit, donor }) => [unit, donor])]),
    ).toEqual([
      [
        'Đợt D01',
        [
          ['Sở GD&ĐT', 'Doanh nghiệp A'],
          ['Công đoàn ngành Giáo dục', 'Công đoàn B'],
        ],
      ],
      ['Đợt D02', [['Trường TH 4', 'Doanh nghiệp A']]],
    ])
    expect(received!.groups[0]!.lines[0]).toMatchObject({
      round: 'D01 (ngày 20/10/2021)',
      channel: 'hiện vật qua Sở GD&ĐT',
      tablet: 10,
      sim: 20,
      laptop: null,
      handedOver: 4,
    })
  })
  test('prints money that came and no device that the norm makes of it', () => {
    expect(received!.groups[0]!.lines[1]).toMatchObject({
      money: 1_600_000_000,
      tablet: null,
      handedOver: null,
      note: 'Đã nhận tiền. Chưa nhận máy; theo định mức mua được khoảng 640 máy',
    })
  })
  test('leaves out what is only pledged or undated, and says how many', () => {
    expect(form().notes).toContain('Chưa ghi vào phần A vì chưa nhận: 2 khoản mới đăng ký hoặc chưa rõ ngày')
  })
  test('counts what is left of the devices that equip, SIM cards apart', async () => {
    const { cells } = await opened(form())
    const line = [...cells].find(([, { value }]) => value === 'Doanh nghiệp A')![0].slice(1)
    expect(cells.get(`M${line}`)).toEqual({
      value: 6,
      formula: `IF(COUNT(G${line},H${line},I${line})=0,"",SUM(G${line},H${line},I${line})-SUM(L${line}))`,
    })
  })
})

describe('section A adds up', () => {
  const lineOf = (rows: readonly SupplyRow[], kinds = FIRST_ALLOCATION_SETTINGS.kinds) => {
    const question = { ...aQuestion(units, lots), settings: { ...FIRST_ALLOCATION_SETTINGS, kinds } }
    return opened(form({ supply: rows, question }))
  }
  const totalOf = async (rows: readonly SupplyRow[], kinds = FIRST_ALLOCATION_SETTINGS.kinds) => {
    const { sheet } = await lineOf(rows, kinds)
    const total = sheet.rows.find(row => row[1] === 'Tổng cộng A. TIẾP NHẬN')!
    return total.slice(6, 13).map(cell => (cell === '' ? null : cell))
  }

  test('whatever kinds are allocated: what was handed over of another kind is taken off that kind', async () => {
    const rows = [
      aSupplyRow({ devices: 3 }),
      aSupplyRow({ row: 1, kind: 'phone', devices: 10, handedOver: 10 }),
    ]
    expect(await totalOf(rows, ['tablet'])).toEqual([3, null, 10, null, null, 10, 3])
  })
  test('devices that were handed over came, though no number of the gift is stated', async () => {
    const rows = [
      aSupplyRow({ row: 0, ...cash, stage: 'money-received', devices: 640, byNorm: true, handedOver: 5 }),
      aSupplyRow({ row: 1, ...cash, kind: 'laptop', stage: 'received', devices: 3 }),
    ]
    expect(await totalOf(rows)).toEqual([5, 3, null, null, null, 5, 3])
  })
  test('a gift that is dated as pledged only stands in it once something of it was handed over', async () => {
    const rows = [aSupplyRow({ stage: 'pledged', devices: 99, handedOver: 7 })]
    expect(await totalOf(rows)).toEqual([7, null, null, null, null, 7, 0])
    const paper = form({ supply: rows })
    expect(paper.notes.join()).not.toContain('Chưa ghi vào phần A')
    expect(paper.sections[0]!.groups[0]!.lines[0]!.note).toBe('Số máy đã nhận ghi theo biên bản bàn giao')
  })
  test('A9: what no gift can have given is said', () => {
    // 4 of 6 on the list came from gifts, and 9 went elsewhere.
    expect(form().notes).toContain(
      'Biên bản bàn giao vượt số máy của đợt, hoặc của đợt không có trong nguồn: 11 máy, không ghi ở phần A',
    )
    expect(form({ handovers: [record('T1', 4)] }).notes.join()).not.toContain('vượt số máy')
  })
  test('of any data: remaining is what came less what was handed over, and never less than nothing', () =>
    fc.assert(
      fc.property(anyProvince, dataset => {
        const records = recordedHandovers(dataset)
        const supply = supplyRows(dataset, records, FIRST_ALLOCATION_SETTINGS)
        const paper = form({ supply, handovers: records })
        for (const row of layPaper({ ...paper, sections: paper.sections.slice(0, 1) }, 1)) {
          if (row.kind === 'section' || row.kind === 'under') continue
          const [tablet, laptop, phone, , , given, left] = row.cells.slice(6, 13).map(({ value }) => value)
          const came = [tablet, laptop, phone].filter(value => typeof value === 'number')
          expect(left).toBe(
            came.length === 0 ? null : came.reduce((sum, value) => sum + value, 0) - Number(given ?? 0),
          )
          expect(Number(left ?? 0)).toBeGreaterThanOrEqual(0)
          if (came.length === 0) expect(given ?? 0).toBe(0)
        }
      }),
    ))
})

describe('section B, what is allocated', () => {
  const allocated = form().sections[1]!

  test('stands by office, a line a unit, in kinds that there are, without money', () => {
    expect(allocated.groups.map(({ name, lines }) => [name, lines.map(({ unit }) => unit)])).toEqual([
      ['Huyện 1', ['Trường TH 1', 'Trường TH 2']],
      ['Huyện 2', ['Trường TH 4']],
      ['Huyện 3', ['Trường TH 7']],
    ])
    expect(allocated.groups[0]!.lines[0]).toEqual({
      unit: 'Trường TH 1',
      donor: 'Doanh nghiệp A',
      round: 'D01',
      channel: 'hiện vật qua Sở GD&ĐT',
      tablet: 6,
      laptop: 0,
      phone: null,
      sim: null,
      other: null,
      handedOver: 4,
      note: null,
    })
  })
  test('gives a unit that did not report no zeros', () => {
    expect(allocated.groups[0]!.lines[1]).toMatchObject({ tablet: null, laptop: null, note: 'Chưa báo cáo' })
  })
  test('lists a unit that only hand-overs know, and says what has no place', () => {
    expect(allocated.groups[2]!.lines[0]).toMatchObject({ tablet: null, handedOver: 2 })
    expect(form().notes).toContain(
      'Bàn giao cho đơn vị không có trong danh sách: 9 máy, không cộng vào dòng nào',
    )
    expect(form().notes).toContain('Biên bản không ghi số lượng: 1, không cộng vào dòng nào')
  })
  test('can have a line a unit and round', () => {
    const more = [...handovers, record('T1', 1, 'D00')]
    const [first] = form({ lines: 'round', handovers: more }).sections[1]!.groups
    expect(
      first!.lines.map(({ unit, round, tablet, handedOver }) => [unit, round, tablet, handedOver]),
    ).toEqual([
      ['Trường TH 1', 'D00', 0, 1],
      ['Trường TH 1', 'D01', 6, 4],
      ['Trường TH 2', null, null, 0],
    ])
  })
  test('of an office has its own schools only, and the goods given to them', () => {
    const own = form({}, { scope: { of: 'office', managingUnit: '382' } })
    expect(own.sections.map(({ title, groups }) => [title, groups.map(({ lines }) => lines.length)])).toEqual(
      [
        ['A. TIẾP NHẬN', [1]],
        ['B. PHÂN BỔ', [1]],
      ],
    )
    const none = form({}, { scope: { of: 'office', managingUnit: '381' } })
    expect(none.sections.map(({ title }) => title)).toEqual(['B. PHÂN BỔ'])
    expect(none.notes).toContain('Tiền và hàng nhận chung ghi ở biểu của toàn tỉnh')
  })
})

const STAGES = ['money-received', 'procured', 'received', 'handed-over'] as const
const anySupply = fc.array(
  fc.record({
    round: fc.constantFrom('D01', 'D02', 'D03'),
    donor: fc.constantFrom('A', 'B'),
    channel: fc.constantFrom('union-cash' as const, 'department-goods' as const),
    kind: fc.constantFrom(...DEVICE_KINDS),
    moneyDong: fc.option(fc.nat(1e9)),
    devices: fc.option(fc.nat(500)),
    byNorm: fc.boolean(),
    stage: fc.constantFrom(...STAGES),
    handedOver: fc.nat(5),
  }),
  { maxLength: 20 },
)

describe('whatever was given', () => {
  test('every formula comes to the value beside it, and money and devices are all that came, and no more', async () => {
    await fc.assert(
      fc.asyncProperty(anySupply, fc.array(fc.nat(9), { maxLength: 3 }), async (gifts, quantities) => {
        const rows = gifts.map((gift, row) => aSupplyRow({ ...gift, row }))
        const allocated = anAllocation(quantities.map((quantity, unit) => gives(unit, 0, 0, quantity)))
        const { sheet, formulas } = await opened(
          supplyForm(
            {
              supply: rows,
              question: aQuestion(units, lots),
              allocation: allocated,
              handovers,
              lines: 'round',
            },
            aPaperRequest({ detail: 'school' }),
          ),
        )
        for (const { formula, written, reckoned } of formulas)
          expect([formula, written === '' ? null : (written ?? null)]).toEqual([
            formula,
            reckoned === '' ? null : reckoned,
          ])
        const known = (values: (number | null)[]) => {
          const all = values.filter(value => value !== null)
          return all.length === 0 ? null : all.reduce((sum, value) => sum + value, 0)
        }
        const here = (row: (typeof rows)[number]) => row.stage === 'received' || row.stage === 'handed-over'
        const totalA = sheet.rows.find(row => row[1] === 'Tổng cộng A. TIẾP NHẬN')!
        const cell = (row: readonly unknown[], at: number) => (row[at] === '' ? null : (row[at] ?? null))
        expect(cell(totalA, 5)).toBe(
          known(
            rows.map(row =>
              row.channel === 'union-cash' || here(row) || row.handedOver > 0 ? row.moneyDong : null,
            ),
          ),
        )
        expect(DEVICE_KINDS.map((_, at) => cell(totalA, 6 + at))).toEqual(
          DEVICE_KINDS.map(kind =>
            known(
              rows.map(row => {
                if (row.kind !== kind) return null
                // A number that nobody stated is at least what was handed over of it.
                return here(row) && !row.byNorm ? row.devices : row.handedOver || null
              }),
            ),
          ),
        )
        const totalB = sheet.rows.find(row => row[1] === 'Tổng cộng B. PHÂN BỔ')!
        expect(Number(cell(totalB, 6) ?? 0) + Number(cell(totalB, 7) ?? 0)).toBe(
          quantities.reduce((sum, value) => sum + value, 0),
        )
        expect(cell(totalB, 5)).toBeNull()
        expect(cell(totalB, 11)).toBe(6)
      }),
      { numRuns: 60 },
    )
  })
})
