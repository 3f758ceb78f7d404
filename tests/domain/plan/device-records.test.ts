/** Rules P18–P20: what is decided and recorded about devices, and what of it counts. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HandoverRecord } from '@/domain/allocation/facts'
import { isEmpty } from '@/domain/plan/change'
import { countedHandovers } from '@/domain/plan/counted-handovers'
import type { PlanHandover, UnitStatement } from '@/domain/plan/device-records'
import { handoverFaults } from '@/domain/plan/handover-faults'
import { correctHandover } from '@/domain/plan/operations/correct-handover'
import { decideUnit } from '@/domain/plan/operations/decide-unit'
import { recordHandovers } from '@/domain/plan/operations/record-handovers'
import { removeHandover } from '@/domain/plan/operations/remove-handover'
import { NO_RECORDS, type PlanRecords } from '@/domain/plan/plan-records'
import { changedRecords } from '@/domain/plan/record-change'
import { recordCounts, recordsBetween, recordsInARow } from '@/domain/plan/records-difference'
import { standingDecisions, unitDecisionOf } from '@/domain/plan/unit-decisions'
import { handover as arbitraryHandover } from './arbitrary-records'

const statement = (id: string, parts: Partial<UnitStatement> = {}): UnitStatement => ({
  id,
  unitCode: '14845',
  state: 'locked',
  quantity: 12,
  reason: 'trường mới cháy',
  by: null,
  on: '2021-12-01',
  knew: [],
  ...parts,
})

const handover = (id: string, parts: Partial<PlanHandover> = {}): PlanHandover => ({
  id,
  round: 'Đợt 1',
  unitCode: '14845',
  class: 'poor',
  quantity: 12,
  handedOverAt: '2021-12-01',
  note: null,
  by: 'An',
  on: '2021-12-03',
  ...parts,
})

const decided = (records: PlanRecords, ...said: UnitStatement[]) =>
  said.reduce((now, each) => changedRecords(now, decideUnit(now, each)), records)
const recorded = (...handovers: PlanHandover[]) =>
  changedRecords(NO_RECORDS, recordHandovers(NO_RECORDS, handovers))

describe('decisions about units', () => {
  test('P18: of those that knew nothing of one another the last day’s stands and the others are told', () => {
    const first = statement('a', { on: '2021-12-02' })
    const apart = statement('b', { state: 'excluded', quantity: null, on: '2021-12-03' })
    const less = statement('c', { quantity: 10 })
    expect(unitDecisionOf([apart, less, first])).toMatchObject({ stands: apart, others: [less, first] })
    const settled = statement('d', { quantity: 11, knew: ['a', 'b', 'c'] })
    expect(unitDecisionOf([settled, apart, first, less])).toMatchObject({ stands: settled, others: [] })
    expect(unitDecisionOf([])).toBeNull()
  })

  test('P18: two that say the same number for the same reason are no dispute; another number is one', () => {
    expect(unitDecisionOf([statement('a'), statement('b')])?.others).toEqual([])
    expect(unitDecisionOf([statement('a'), statement('b', { quantity: 13 })])?.others).toHaveLength(1)
  })

  test('P18: every decision has a reason, taking back too, and a lock a whole number from 1 on', () => {
    const say = (parts: Partial<UnitStatement>) => () => decideUnit(NO_RECORDS, statement('a', parts))
    for (const state of ['locked', 'excluded', 'open'] as const)
      expect(say({ state, quantity: state === 'locked' ? 1 : null, reason: ' ' })).toThrow(RangeError)
    for (const quantity of [0, -1, 1.5, Number.NaN, null]) expect(say({ quantity })).toThrow(RangeError)
    expect(say({ state: 'excluded', quantity: 3 })).toThrow(RangeError)
    expect(say({ on: '2021-02-30' })).toThrow(RangeError)
    expect(isEmpty(say({ state: 'open', quantity: null })())).toBe(true)
  })

  test('P18: the allocation is asked with what stands; a unit that is open again is decided by the rules', () => {
    const records = decided(
      NO_RECORDS,
      statement('a'),
      statement('b', { unitCode: '14755', state: 'excluded', quantity: null }),
      statement('c', { unitCode: '16021' }),
      statement('d', { unitCode: '16021', state: 'open', quantity: null, reason: 'ghi nhầm xã' }),
    )
    expect(standingDecisions(records.unitDecisions)).toEqual([
      { of: 'excluded', unitCode: '14755', reason: 'trường mới cháy' },
      { of: 'locked', unitCode: '14845', quantity: 12, reason: 'trường mới cháy' },
    ])
  })
})

describe('hand-overs', () => {
  test('P19: corrected is taken away and put anew; removed is gone; what is gone is neither', () => {
    const records = recorded(handover('a'), handover('b', { class: 'near-poor' }))
    const right = handover('c', { quantity: 11, note: ' đếm lại ' })
    const after = changedRecords(records, correctHandover(records, 'a', right))
    expect(after.handovers.map(({ id, quantity }) => [id, quantity])).toEqual([
      ['b', 12],
      ['c', 11],
    ])
    expect(after.handovers[1].note).toBe('đếm lại')
    expect(isEmpty(correctHandover(after, 'a', right))).toBe(true)
    expect(isEmpty(correctHandover(records, 'a', handover('d')))).toBe(true)
    const less = changedRecords(after, removeHandover(after, 'c'))
    expect(less.handovers.map(({ id }) => id)).toEqual(['b'])
    expect(isEmpty(removeHandover(less, 'c'))).toBe(true)
  })

  test('P19: a number that is not whole and above 0, or a day after the record’s, is refused', () => {
    const refused = (parts: Partial<PlanHandover>) => () =>
      recordHandovers(NO_RECORDS, [handover('a', parts)])
    for (const quantity of [0, -2, 1.5, Number.POSITIVE_INFINITY])
      expect(refused({ quantity })).toThrow(RangeError)
    expect(refused({ handedOverAt: '2021-12-04' })).toThrow(RangeError)
    expect(refused({ handedOverAt: '1/12/2021' })).toThrow(RangeError)
    expect(refused({ round: ' ' })).toThrow(RangeError)
    expect(refused({ handedOverAt: '2021-12-03' })).not.toThrow()
  })

  test('P19: every fault is named, against the rounds and the units of the data', () => {
    const basis = { rounds: new Set(['Đợt 1']), units: new Set(['14845']), today: '2021-12-01' }
    expect(handoverFaults(handover('a'), basis)).toEqual([])
    const wrong = { round: 'Đợt 9', unitCode: '1', quantity: 0.5, handedOverAt: '2021-12-02' }
    expect(handoverFaults(handover('a', { ...wrong, class: 'rich' as never }), basis)).toEqual([
      'round-unknown',
      'unit-unknown',
      'class-unknown',
      'quantity-not-whole',
      'day-after-today',
    ])
    expect(handoverFaults(handover('a', { handedOverAt: '2021-13-01' }), basis)).toEqual(['day-unreadable'])
  })

  test('P20: what says the same is recorded once, whoever records it again', () => {
    const records = recorded(handover('a'), handover('b'), handover('c', { quantity: 1 }))
    expect(records.handovers.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(isEmpty(recordHandovers(records, [handover('d', { by: 'Bình', note: 'lần nữa' })]))).toBe(true)
  })

  test('P20: rows of the data all count, a record of the plan only where nothing says the same, and it is told', () => {
    const row = arbitraryHandover.map(({ note: _, ...said }) => said)
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 8 }),
        fc.array(arbitraryHandover, { maxLength: 8 }),
        (rows, plans) => {
          const data = rows.map((said, place): HandoverRecord => ({ ...said, row: place }))
          const ours = plans.map((said, place) => handover(`h${place}`, said))
          const { records, repeated } = countedHandovers(data, ours)
          expect(records.slice(0, data.length)).toEqual(data)
          const same = (a: HandoverRecord, b: PlanHandover) =>
            a.round === b.round &&
            a.unitCode === b.unitCode &&
            a.class === b.class &&
            a.quantity === b.quantity &&
            a.handedOverAt === b.handedOverAt
          // Whatever the plan says is counted by exactly one record of the plan, or by the data.
          for (const each of ours) {
            const inData = data.some(record => same(record, each))
            const counted = records.slice(data.length).filter(record => same(record, each))
            expect(counted).toHaveLength(inData ? 0 : 1)
          }
          expect(records.length - data.length + repeated.length).toBe(ours.length)
          for (const { handover: told, row: at } of repeated)
            if (at !== null) expect(same(data[at], told)).toBe(true)
        },
      ),
    )
  })
})

test('what merging did to them is told, with numbers and reasons; of two merges in a row the first from and the last to', () => {
  const before = decided(recorded(handover('a')), statement('a'))
  const middle = decided(before, statement('b', { quantity: 20, reason: 'đã đếm lại', knew: ['a'] }))
  const after = changedRecords(
    decided(middle, statement('c', { state: 'open', quantity: null, reason: 'ghi nhầm', knew: ['a', 'b'] })),
    recordHandovers(middle, [handover('z', { quantity: 2 })]),
  )
  const [first, then] = [recordsBetween(before, middle), recordsBetween(middle, after)]
  expect(first.unitDecisions).toEqual([
    {
      unitCode: '14845',
      from: 'locked',
      to: 'locked',
      fromQuantity: 12,
      toQuantity: 20,
      fromReason: 'trường mới cháy',
      toReason: 'đã đếm lại',
      disputed: false,
    },
  ])
  expect(recordsInARow(first, then)).toEqual(recordsBetween(before, after))
  expect(recordsBetween(before, after)).toMatchObject({ handoversAdded: 1, handoversRemoved: 0 })
  expect(recordCounts(recordsBetween(before, after))).toEqual({
    savedIndices: 0,
    decisions: 0,
    choices: 0,
    unitDecisions: 1,
    handovers: 1,
  })
})
