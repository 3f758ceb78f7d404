/** The public list of reasons: a line a unit, figures of the allocation, one sentence each. */
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Allocated, Allocation, AllocationReason } from '@/domain/allocation/allocation'
import { CLASS_ORDER } from '@/domain/allocation/allocation'
import { allocationExplanation } from '@/export/papers/allocation-explanation'
import { paperCsv } from '@/export/papers/paper-csv'
import { aLot, anAllocationUnit, aPaperRequest, aQuestion } from '../../builders/papers'
import { opened } from './opened'

const units = [
  anAllocationUnit([5, 3, 0, 7], { rank: 2 }),
  anAllocationUnit([null, null, null, null], { unitCode: 'T4', communeCode: '14004', managingUnit: '382' }),
  anAllocationUnit([1, 0, 0, 0], { unitCode: 'THPT1', managingUnit: 'so', rank: 2 }),
]
const row = (unit: number, place: number, allocated: number, reason: AllocationReason): Allocated => ({
  unit,
  class: CLASS_ORDER[place]!,
  need: units[unit]!.need[place]!,
  allocated,
  fromSchoolGoods: 0,
  from: [],
  reasons: [reason],
})
const allocation: Allocation = {
  rows: [
    row(0, 0, 5, { code: 'met' }),
    row(0, 1, 1, { code: 'stock-ran-out', atClass: 'near-poor', atRank: 2 }),
    row(0, 2, 0, { code: 'no-need' }),
    row(0, 3, 0, { code: 'class-not-served' }),
    ...CLASS_ORDER.map((_, place) => row(1, place, 0, { code: 'not-reported' })),
    row(2, 0, 1, { code: 'met' }),
  ],
  left: [0],
  surplusAtSchools: 0,
  waiting: [1],
  shortLocks: [],
}
const explanation = (language: 'vi' | 'en' = 'vi') =>
  allocationExplanation(
    { question: aQuestion(units, [aLot()]), allocation },
    aPaperRequest({ language, detail: 'office' }),
  )

describe('the public explanation', () => {
  test('has a line a unit with its figures and its sentence, under its office', () => {
    expect(
      explanation().sections[0]!.groups.map(({ name, lines }) => [
        name,
        ...lines.map(({ unitCode, rank, need, allocated, why }) => [unitCode, rank, need, allocated, why]),
      ]),
    ).toEqual([
      [
        'Huyện 1',
        [
          'T1',
          2,
          8,
          6,
          'Được đủ 5/5 máy cho hộ nghèo; hộ cận nghèo được 1/3 máy, vì máy hết ở đối tượng này khi đến lượt xã (xếp thứ 2); hoàn cảnh khó khăn khác (cần 7) chưa có máy, vì đợt này không phân bổ cho đối tượng này',
        ],
      ],
      ['Huyện 2', ['T4', 1, null, null, 'Chưa báo cáo nhu cầu nên còn chờ, không tính là 0']],
      ['Đơn vị trực thuộc Sở GD&ĐT', ['THPT1', 2, 1, 1, 'Được đủ 1/1 máy cho hộ nghèo']],
    ])
  })
  test('sums by formulas that agree; a unit that waits adds no zero', async () => {
    const { formulas, sheet } = await opened(explanation())
    for (const { written, reckoned } of formulas) expect(written || null).toEqual(reckoned || null)
    const total = sheet.rows.find(cells => cells[2] === 'Tổng cộng')!
    expect(total.slice(5, 9)).toEqual([9, 7, 0, 2])
  })
  test('is complete in English, and as CSV', () => {
    const { data } = Papa.parse<string[]>(paperCsv(explanation('en')).slice(1))
    expect(data[0]).toEqual([
      'No.',
      'Unit code',
      'Unit (commune, school)',
      'Commune',
      'Rank of the commune',
      'Need',
      'Allocated',
      'Of these, given to the school itself',
      'Still missing',
      'Why',
    ])
    expect(data.flat().join()).not.toMatch(/paper\.|allocationReasons\./)
    expect(data[2]![9]).toMatch(/^All needs met: 5\/5 devices \(poor household\); near-poor/)
  })
  test('counts other hardship apart where it is served, never with the three classes', async () => {
    const served = allocation.rows.map(each =>
      each.class === 'other-hardship' && each.unit === 0
        ? { ...each, allocated: 4, reasons: [{ code: 'share-of-stock', share: 0.5, devices: 3.5 } as const] }
        : each,
    )
    const question = aQuestion(units, [aLot({ quantity: 11 })])
    const paper = allocationExplanation(
      {
        question: { ...question, settings: { ...question.settings, otherHardship: true } },
        allocation: { ...allocation, rows: served },
      },
      aPaperRequest({ detail: 'office' }),
    )
    const { formulas, sheet } = await opened(paper)
    for (const { written, reckoned } of formulas) expect(written || null).toEqual(reckoned || null)
    const total = sheet.rows.find(cells => cells[2] === 'Tổng cộng')!
    expect(total.slice(5, 11)).toEqual([9, 7, 0, 2, 7, 4])
    const [upper, lower] = sheet.rows.filter(cells => cells[9] === 'Khó khăn khác' || cells[9] === 'Nhu cầu')
    expect([upper![9], lower!.slice(9, 11)]).toEqual(['Khó khăn khác', ['Nhu cầu', 'Được phân bổ']])
  })
  test('says the rule, and that the data is illustrative', () => {
    expect(explanation().notes).toContain(
      'Cách chia: lần lượt theo đối tượng, trong mỗi đối tượng theo thứ hạng ưu tiên của xã',
    )
    expect(explanation().notes[0]).toBe('Dữ liệu minh họa')
  })
})
