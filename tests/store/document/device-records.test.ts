/** Rules P17–P19 in the document: two people's settings, decisions and hand-overs meet, and undo takes back one's own. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_ALLOCATION_SETTINGS } from '@/domain/allocation/allocation'
import { DEVICE_KINDS } from '@/domain/dataset/records'
import type { PlanHandover, UnitState } from '@/domain/plan/device-records'
import { correctHandover } from '@/domain/plan/operations/correct-handover'
import { decideUnit } from '@/domain/plan/operations/decide-unit'
import { recordHandovers } from '@/domain/plan/operations/record-handovers'
import { removeHandover } from '@/domain/plan/operations/remove-handover'
import { resetPlan } from '@/domain/plan/operations/reset-plan'
import { setAllocation } from '@/domain/plan/operations/set-allocation'
import { setNorm } from '@/domain/plan/operations/set-norm'
import type { PlanRecords } from '@/domain/plan/plan-records'
import { firstUpdate } from '@/store/document/plan-document'
import { aPerson, meet, type Person } from './person'

const plan = (person: Person) => person.target.getState().plan
const records = (person: Person): PlanRecords => person.target.getState().records
const decide = (person: Person, id: string, state: UnitState, quantity: number | null, reason = 'vì') =>
  person.live.change(
    decideUnit(records(person), {
      id,
      unitCode: '14755-TH1',
      state,
      quantity,
      reason,
      by: id,
      on: '2021-12-01',
    }),
    'lockUnit',
  )
const HANDOVER: PlanHandover = {
  id: 'h',
  round: 'Đợt 1',
  unitCode: '14755-TH1',
  class: 'poor',
  quantity: 12,
  handedOverAt: '2021-12-01',
  note: null,
  by: 'An',
  on: '2021-12-01',
}
const record = (person: Person, parts: Partial<PlanHandover> = {}) =>
  person.live.change(recordHandovers(records(person), [{ ...HANDOVER, ...parts }]), 'recordHandover')

const SET = {
  rule: 'equal',
  onlineFirst: false,
  countUnit: 'household',
  otherHardship: true,
  fromStage: 'received',
  kinds: ['tablet'],
  rounds: ['Đợt 1'],
  minimumLot: 5,
  boxSize: 10,
} as const
type Rule = keyof typeof SET

describe('P17: settings of the allocation', () => {
  test('changed by two people apart all hold, whichever they are: each rule by itself, each norm by itself', () => {
    const rules = Object.keys(SET) as Rule[]
    fc.assert(
      fc.property(fc.subarray(rules), fc.subarray([...DEVICE_KINDS]), (of, kinds) => {
        const [a, b] = [aPerson(), aPerson()]
        for (const name of rules)
          (of.includes(name) ? a : b).live.change(
            setAllocation(plan(of.includes(name) ? a : b), { [name]: SET[name] }),
            'setAllocation',
          )
        for (const [place, kind] of DEVICE_KINDS.entries()) {
          const person = kinds.includes(kind) ? a : b
          person.live.change(setNorm(plan(person), kind, 1_000_000 + place), 'setNorm')
        }
        meet(a, b)
        const both = {
          ...SET,
          normsDong: Object.fromEntries(DEVICE_KINDS.map((kind, place) => [kind, 1_000_000 + place])),
        }
        expect(plan(a).allocation).toEqual(both)
        expect(plan(b).allocation).toEqual(both)
      }),
      { numRuns: 40 },
    )
  })

  test('nothing of them is written until somebody sets it, and undo leaves nothing of it', () => {
    const a = aPerson([firstUpdate()])
    const saved = () =>
      [...a.live.document.getMap('settings').keys()].filter(key => /allocation|norm/.test(key))
    expect(saved()).toEqual(['normalise'])
    a.live.change(setNorm(plan(a), 'tablet', 2_770_000), 'setNorm')
    a.live.change(setAllocation(plan(a), { minimumLot: 5 }), 'setMinimumLot')
    expect(saved()).toEqual(['normalise', 'norm-tablet-dong', 'allocation-minimum-lot'])
    expect([a.live.undo(), a.live.undo()]).toEqual(['setMinimumLot', 'setNorm'])
    expect(saved()).toEqual(['normalise'])
    expect(plan(a).allocation).toEqual(FIRST_ALLOCATION_SETTINGS)
  })

  test('stay the same object while others change: what follows from them is not worked out again', () => {
    const a = aPerson()
    a.live.change(setAllocation(plan(a), { rounds: ['Đợt 1'] }), 'setRounds')
    const { allocation } = plan(a)
    a.live.change(
      resetPlan({ ...plan(a), allocation: FIRST_ALLOCATION_SETTINGS, theme: 'rank' }),
      'resetPlan',
    )
    expect(plan(a).allocation).toBe(allocation)
    a.live.change(resetPlan(plan(a)), 'resetPlan')
    expect(plan(a).allocation).toEqual(FIRST_ALLOCATION_SETTINGS)
  })
})

describe('P18: decisions about a unit', () => {
  test('made apart are both told until somebody who knows both decides; undo takes back one’s own alone', () => {
    const [a, b] = [aPerson(), aPerson()]
    decide(a, 'An', 'locked', 12, 'trường mới cháy')
    decide(b, 'Bình', 'excluded', null, 'đã có nhà tài trợ')
    meet(a, b)
    const said = (person: Person) => records(person).unitDecisions.get('14755-TH1')
    expect(said(a)).toEqual(said(b))
    expect([said(a)?.stands.by, said(a)?.others.map(({ by }) => by)]).toEqual(['Bình', ['An']])
    decide(a, 'Chi', 'locked', 6, 'cả hai đồng ý')
    meet(a, b)
    expect(said(b)).toMatchObject({ stands: { by: 'Chi', quantity: 6 }, others: [] })
    expect([a.live.undo(), a.live.undo()]).toEqual(['lockUnit', 'lockUnit'])
    meet(a, b)
    expect(said(b)?.entries.map(({ by }) => by)).toEqual(['Bình'])
  })
})

describe('P19: hand-overs', () => {
  test('recorded by one and removed by another are gone for both, and back when that is undone', () => {
    const a = aPerson()
    record(a)
    const b = aPerson([a.saved()])
    b.live.change(removeHandover(records(b), 'h'), 'removeHandover')
    meet(a, b)
    expect(records(a).handovers).toEqual([])
    b.live.undo()
    meet(a, b)
    expect(records(a).handovers).toEqual([HANDOVER])
  })

  test('corrected by two people apart leave both corrections, and never the wrong record', () => {
    const a = aPerson()
    record(a)
    const b = aPerson([a.saved()])
    for (const [person, id, quantity] of [[a, 'x', 11] as const, [b, 'y', 10] as const])
      person.live.change(
        correctHandover(records(person), 'h', { ...HANDOVER, id, quantity }),
        'correctHandover',
      )
    meet(a, b)
    expect(records(a)).toEqual(records(b))
    expect(records(a).handovers.map(({ id, quantity }) => [id, quantity])).toEqual([
      ['x', 11],
      ['y', 10],
    ])
  })

  test('what undo would take back is told by unit and number', () => {
    const a = aPerson()
    const subject = () => a.target.getState().undoSubject
    record(a)
    expect(subject()).toEqual({ units: ['14755-TH1'], devices: 12 })
    a.live.change(
      recordHandovers(records(a), [
        { ...HANDOVER, id: 'i', quantity: 3 },
        { ...HANDOVER, id: 'j', quantity: 4, unitCode: '14845' },
      ]),
      'recordHandovers',
    )
    expect(subject()).toEqual({ units: ['14755-TH1', '14845'], devices: 7 })
    a.live.change(correctHandover(records(a), 'h', { ...HANDOVER, id: 'k', quantity: 10 }), 'correctHandover')
    expect(subject()).toEqual({ units: ['14755-TH1'], devices: 10 })
    a.live.change(removeHandover(records(a), 'i'), 'removeHandover')
    expect(subject()).toEqual({ units: ['14755-TH1'], devices: 3 })
    decide(a, 'An', 'excluded', null)
    expect(subject()).toEqual({ units: ['14755-TH1'], devices: null })
  })
})

test('of the records only those that changed are another object', () => {
  const a = aPerson()
  record(a)
  decide(a, 'An', 'locked', 12)
  const { handovers, unitDecisions, choices } = records(a)
  decide(a, 'Bình', 'locked', 13)
  expect(records(a).handovers).toBe(handovers)
  expect(records(a).choices).toBe(choices)
  expect(records(a).unitDecisions).not.toBe(unitDecisions)
})

test('what cannot be read of them is counted and kept', () => {
  const a = aPerson()
  decide(a, 'An', 'locked', 12)
  record(a)
  const { document } = a.live
  document.getMap('units').set('14845/x', { state: 'locked', quantity: 1.5, reason: 'vì', on: '2021-12-01' })
  document.getMap('units').set('14845/y', { state: 'excluded', reason: '', on: '2021-12-01' })
  document
    .getMap('handovers')
    .set('z', { ...(document.getMap('handovers').get('h') as object), class: 'rich' })
  expect(records(a)).toMatchObject({ handovers: [HANDOVER], unreadable: 3 })
  expect(records(a).unitDecisions.get('14755-TH1')?.stands.quantity).toBe(12)
  expect(records(a).unitDecisions.has('14845')).toBe(false)
})
