/** The allocation against examples worked by hand, and one published. */
import { describe, expect, test } from 'vitest'
import { allocate } from '@/domain/allocation/allocate'
import {
  type AllocationSettings,
  type AllocationUnit,
  CLASS_ORDER,
  FIRST_ALLOCATION_SETTINGS,
  type SupplyLot,
  type UnitDecision,
} from '@/domain/allocation/allocation'

const unit = (
  unitCode: string,
  need: (number | null)[],
  more: Partial<AllocationUnit> = {},
): AllocationUnit => {
  const classes = CLASS_ORDER.map((_, c) => need[c] ?? (c < need.length ? null : 0))
  return {
    unitCode,
    communeCode: unitCode,
    districtCode: '380',
    managingUnit: '380',
    rank: 1,
    online: false,
    need: classes,
    grossNeed: classes,
    householdCap: null,
    ...more,
  }
}
const lot = (quantity: number, more: Partial<SupplyLot> = {}): SupplyLot => ({
  row: 0,
  round: 'D01',
  donor: 'A',
  kind: 'tablet',
  schoolCode: null,
  quantity,
  day: null,
  ...more,
})
const ask = (
  units: AllocationUnit[],
  lots: SupplyLot[],
  settings: Partial<AllocationSettings> = {},
  decisions: UnitDecision[] = [],
) => allocate({ units, lots, decisions, settings: { ...FIRST_ALLOCATION_SETTINGS, ...settings } })
/** Devices by unit, of all classes or of one. */
const given = (answer: ReturnType<typeof allocate>, c?: number) =>
  answer.rows.reduce<number[]>((sums, row, at) => {
    sums[row.unit] = (sums[row.unit] ?? 0) + (c === undefined || at % 4 === c ? row.allocated : 0)
    return sums
  }, [])
const poor = (...needs: number[]) => needs.map((need, at) => unit(`U${at}`, [need]))

describe('A4 the Alabama paradox', () => {
  // Populations 6, 6, 2 and 10 or 11 seats: Balinski, Young (2001), and every text on apportionment since.
  const three = poor(60, 60, 20)
  const tenths = (devices: number) => [lot(devices)]
  test('A4: by the largest remainder one device more costs the smallest unit one', () => {
    const settings = { rule: 'proportional' } as const
    expect(given(ask(three, tenths(10), settings))).toEqual([4, 4, 2])
    expect(given(ask(three, tenths(11), settings))).toEqual([5, 5, 1])
  })
  test('A3: by Webster’s method it does not', () => {
    // After nine the next three seats stand at 60 ÷ 9 = 20 ÷ 3 alike: in the order of the units.
    const strict = [9, 10, 11, 12].map(devices => given(ask(three, tenths(devices))))
    expect(strict).toEqual([
      [4, 4, 1],
      [5, 4, 1],
      [5, 5, 1],
      [5, 5, 2],
    ])
  })
})

test('A2, A3: class after class through the ranking, and the reasons of each', () => {
  const units = [
    unit('A', [3, 4], { rank: 2 }),
    unit('B', [5, 2], { rank: 1 }),
    unit('C', [2, 1], { rank: null }),
    unit('D', [null, 2], { rank: 3 }),
  ]
  const answer = ask(units, [lot(13)])
  expect(given(answer, 0)).toEqual([3, 5, 2, 0])
  expect(given(answer, 1)).toEqual([1, 2, 0, 0])
  expect(answer.rows.map(({ reasons }) => reasons[0].code)).toEqual([
    ...['met', 'stock-ran-out', 'no-need', 'no-need'],
    ...['met', 'met', 'no-need', 'no-need'],
    ...['met', 'stock-ran-out', 'no-need', 'no-need'],
    ...['not-reported', 'stock-ran-out', 'no-need', 'no-need'],
  ])
  expect(answer.rows[13].reasons).toEqual([{ code: 'stock-ran-out', atClass: 'near-poor', atRank: 2 }])
  expect(answer.waiting).toEqual([3])
})

test('A2: those who teach online at level 3–4 come first within a class, not before a higher class', () => {
  const units = [unit('A', [2, 2], { rank: 1 }), unit('B', [2, 2], { rank: 9, online: true })]
  const lots = [lot(5)]
  expect([0, 1].map(c => given(ask(units, lots), c))).toEqual([
    [2, 2],
    [0, 1],
  ])
  expect(ask(units, lots).rows[1].reasons).toEqual([{ code: 'online-first', atClass: 'near-poor' }])
  expect(given(ask(units, lots, { onlineFirst: false }), 1)).toEqual([1, 0])
})

test('A5: earlier support counts: who has least of its need met comes up first', () => {
  const units = [
    unit('A', [10], { grossNeed: [10, 0, 0, 0] }),
    unit('B', [5], { grossNeed: [10, 0, 0, 0] }),
    unit('C', [2], { grossNeed: [10, 0, 0, 0] }),
  ]
  const equal = { rule: 'equal' } as const
  expect(given(ask(units, [lot(5)], equal))).toEqual([5, 0, 0])
  expect(given(ask(units, [lot(7)], equal))).toEqual([6, 1, 0])
  expect(given(ask(units, [lot(14)], equal))).toEqual([9, 4, 1])
})

test('A6: what a school was given reduces its own need first, and stays where it is too much', () => {
  const units = [unit('A', [3, 1]), unit('B', [6])]
  const answer = ask(units, [lot(6, { schoolCode: 'A' }), lot(4), lot(2, { schoolCode: 'Z' })])
  expect(given(answer)).toEqual([4, 4])
  expect([answer.left, answer.surplusAtSchools]).toEqual([[2, 0, 2], 4])
  expect(answer.rows[0].reasons).toEqual([{ code: 'school-goods', quantity: 3 }, { code: 'met' }])
})

test('A7: a lock goes before the class order, an exclusion leaves goods of its own; both say why', () => {
  const units = [unit('A', [5], { rank: 1 }), unit('B', [1, 9], { rank: 2 }), unit('C', [5], { rank: 3 })]
  const answer = ask(units, [lot(9), lot(1, { schoolCode: 'C' })], {}, [
    { of: 'locked', unitCode: 'B', quantity: 4, reason: 'Đã hứa' },
    { of: 'excluded', unitCode: 'C', reason: 'Sáp nhập' },
  ])
  expect(given(answer)).toEqual([5, 4, 1])
  expect(answer.rows[5].reasons).toEqual([{ code: 'locked', quantity: 4, reason: 'Đã hứa' }])
  expect(answer.rows[8].reasons).toEqual([
    { code: 'excluded', reason: 'Sáp nhập' },
    { code: 'school-goods', quantity: 1 },
  ])
})

test('A7: a lock that the stock cannot fill is said to be short', () => {
  const lock: UnitDecision = { of: 'locked', unitCode: 'U1', quantity: 8, reason: 'x' }
  const answer = ask(poor(5, 6), [lot(4)], {}, [lock])
  expect([given(answer), answer.shortLocks]).toEqual([[0, 4], [{ decision: 0, missing: 2 }]])
})

describe('A8', () => {
  test('A8: a box with near-poor inside waits until all boxes of poor alone are out', () => {
    const units = [unit('A', [3, 3], { rank: 1 }), unit('B', [4], { rank: 2 })]
    const answer = ask(units, [lot(7)], { boxSize: 2 })
    // A: (poor, poor), (poor, near), (near, near); B: two of poor. Three boxes: A's first, then both of B.
    expect([0, 1].map(c => given(answer, c))).toEqual([
      [2, 4],
      [0, 0],
    ])
    expect(answer.left).toEqual([1])
    expect(answer.rows[0].reasons[0].code).toBe('not-a-whole-box')
  })

  test('A8: under the least lot the last in the order gives way, and the others share again', () => {
    const answer = ask(poor(10, 10, 10), [lot(7)], { rule: 'proportional', minimumLot: 3 })
    expect(given(answer)).toEqual([4, 3, 0])
    expect(answer.rows[8].reasons).toEqual([{ code: 'below-minimum-lot', lot: 3 }])
  })

  test('A8: whose whole need is less than the lot is served all the same', () =>
    expect(given(ask(poor(2, 10), [lot(4)], { rule: 'equal', minimumLot: 2 }))).toEqual([0, 4]))
})

test('A13: schools of one commune share its households; classes that the fund does not know get none', () => {
  const units = ['A', 'B'].map(code => unit(code, [4, 4, 4], { communeCode: 'C', householdCap: 5 }))
  const answer = ask(units, [lot(100)], { countUnit: 'household' })
  expect([0, 1, 2].map(c => given(answer, c))).toEqual([
    [3, 2],
    [0, 0],
    [0, 0],
  ])
  expect(answer.rows.slice(0, 3).map(({ reasons }) => reasons[0].code)).toEqual([
    'household-cap',
    'household-cap',
    'class-not-served',
  ])
})

test('A15: rounds are used in the order of their days, those without a day last', () => {
  const units = [unit('A', [3, 2], { rank: 1 }), unit('B', [4], { rank: 2 })]
  const lots = [
    lot(9, { round: 'D03' }),
    lot(2, { row: 1, round: 'D02', day: '2021-12-01' }),
    lot(4, { row: 2, round: 'D01', day: '2021-11-01' }),
  ]
  const answer = ask(units, lots)
  expect(answer.rows[0].from).toEqual([{ lot: 2, quantity: 3 }])
  expect(answer.rows[4].from).toEqual([
    { lot: 2, quantity: 1 },
    { lot: 1, quantity: 2 },
    { lot: 0, quantity: 1 },
  ])
  expect(answer.rows[1].from).toEqual([{ lot: 0, quantity: 2 }])
  expect(answer.left).toEqual([6, 0, 0])
})
