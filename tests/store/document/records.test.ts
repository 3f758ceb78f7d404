/** Rules P12–P15 in the document: what is on record is undone, merged, and read, without anything being lost. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Change } from '@/domain/plan/change'
import { chooseCommune } from '@/domain/plan/operations/choose-commune'
import { freezeDecision } from '@/domain/plan/operations/freeze-decision'
import { removeDecision } from '@/domain/plan/operations/remove-decision'
import { renameDecision } from '@/domain/plan/operations/rename-decision'
import { resetPlan } from '@/domain/plan/operations/reset-plan'
import { saveIndex } from '@/domain/plan/operations/save-index'
import { setTheme } from '@/domain/plan/operations/set-theme'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { type ChoiceState, NO_RECORDS, type PlanRecords } from '@/domain/plan/plan-records'
import { changedRecords, changeOfRecords } from '@/domain/plan/record-change'
import { mergedPlan, planFileBytes } from '@/store/document/plan-file'
import { readRecords } from '@/store/document/read-records'
import type { StepName } from '@/store/history/step-names'
import { arbitraryRecordAct, DECISION } from '../../domain/plan/arbitrary-records'
import { aPerson, meet, type Person } from './person'

const records = (person: Person): PlanRecords => person.target.getState().records
const act = (person: Person, make: (records: PlanRecords) => Change, step: StepName = 'chooseCommune') =>
  person.live.change(make(records(person)), step)
const say = (person: Person, id: string, state: ChoiceState, reason: string | null = 'vì') =>
  act(person, now =>
    chooseCommune(
      now,
      { id, commune: '14845', state, reason, by: id, on: '2021-12-01', rank: 3, score: 0.5 },
      50,
    ),
  )
const choice = (person: Person) => records(person).choices.get('14845')

test('after every act the document reads what the operations say, also when opened again', () => {
  fc.assert(
    fc.property(fc.array(arbitraryRecordAct, { maxLength: 20 }), acts => {
      const person = aPerson()
      let expected = NO_RECORDS
      acts.forEach(({ step, make }, turn) => {
        const change = make(expected, turn)
        expected = changedRecords(expected, change)
        person.live.change(change, step)
        expect(records(person)).toEqual(expected)
      })
      expect(records(aPerson([person.saved()]))).toEqual(expected)
    }),
  )
})

test('undone to the beginning nothing is on record, redone to the end everything', () => {
  fc.assert(
    fc.property(fc.array(arbitraryRecordAct, { maxLength: 20 }), acts => {
      const person = aPerson()
      acts.forEach(({ step, make }, turn) => {
        person.live.change(make(records(person), turn), step)
      })
      const end = records(person)
      while (person.live.undo() !== null);
      expect(records(person)).toEqual(NO_RECORDS)
      while (person.live.redo() !== null);
      expect(records(person)).toEqual(end)
    }),
  )
})

const acted = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.nat(2), arbitraryRecordAct) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(2), fc.constantFrom('undo' as const, 'redo' as const)) },
    { weight: 2, arbitrary: fc.tuple(fc.nat(2), fc.nat(2)) },
  ),
  { maxLength: 24 },
)

function lived(history: readonly (readonly [number, unknown])[]): Person[] {
  const people = [aPerson(), aPerson(), aPerson()]
  history.forEach(([who, what], turn) => {
    const person = people[who]
    if (typeof what === 'number') person.live.take(people[what].saved())
    else if (what === 'undo' || what === 'redo') person.live[what]()
    else {
      const { make, step } = what as { make: (now: PlanRecords, turn: number) => Change; step: StepName }
      person.live.change(make(records(person), turn), step)
    }
  })
  return people
}

test('P9: merging records is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(acted, history => {
      const people = lived(history)
      const [a, b, c] = people.map(person => person.saved())
      const read = (...updates: Uint8Array[]) => readRecords(mergedPlan(updates))
      const merged = read(a, b, c)
      const both = (x: Uint8Array, y: Uint8Array) => Y.encodeStateAsUpdate(mergedPlan([x, y]))
      expect(read(c, b, a)).toEqual(merged)
      expect(read(both(a, b), c)).toEqual(merged)
      expect(read(a, both(b, c))).toEqual(merged)
      expect(read(a, b, c, b, a)).toEqual(merged)
      for (const person of people) {
        for (const update of [a, b, c]) person.live.take(update)
        expect(records(person)).toEqual(merged)
        const before = records(person)
        person.live.take(a)
        expect(records(person)).toBe(before)
      }
      expect(planFileBytes(mergedPlan([a, b, c]))).toEqual(planFileBytes(mergedPlan([c, a, b])))
    }),
    { numRuns: 200 },
  )
}, 120_000)

describe('choices', () => {
  test('P12: of two people who choose apart both reasons are told, until somebody who knows both chooses', () => {
    const [a, b] = [aPerson(), aPerson()]
    say(a, 'An', 'chosen', 'xa trường')
    say(b, 'Bình', 'passed-over', 'đã có dự án')
    meet(a, b)
    expect(choice(a)).toEqual(choice(b))
    const told = [choice(a)?.stands, ...(choice(a)?.others ?? [])]
    expect(told.map(each => each?.reason)).toEqual(['đã có dự án', 'xa trường'])
    say(b, 'Chi', 'chosen', 'cả hai đồng ý')
    meet(a, b)
    expect(choice(a)).toMatchObject({ stands: { by: 'Chi' }, others: [] })
    expect(choice(a)?.entries).toHaveLength(3)
  })

  test('P8: undo takes back one’s own statement alone', () => {
    const a = aPerson()
    say(a, 'An', 'chosen')
    const b = aPerson([a.saved()])
    say(b, 'Bình', 'passed-over')
    meet(a, b)
    expect(a.live.undo()).toBe('chooseCommune')
    meet(a, b)
    expect(choice(a)?.stands.by).toBe('Bình')
    expect(b.live.undo()).toBe('chooseCommune')
    expect(choice(b)).toBeUndefined()
    b.live.redo()
    a.live.redo()
    meet(a, b)
    expect(choice(a)?.stands.by).toBe('Bình')
  })

  test('a reset or another plan by a link leaves them as they are', () => {
    const a = aPerson()
    say(a, 'An', 'chosen')
    a.live.change(setTheme(FIRST_PLAN, 'rank'), 'setTheme')
    a.live.change(resetPlan(a.target.getState().plan), 'resetPlan')
    expect(a.target.getState().plan).toEqual(FIRST_PLAN)
    expect(choice(a)?.stands.by).toBe('An')
  })
})

describe('saved indices', () => {
  test('P14: of two people who save by one name both are there; also beside one that was removed meanwhile', () => {
    const a = aPerson()
    const save = (person: Person, id: string) =>
      act(
        person,
        now => saveIndex(now, 'Của tôi', FIRST_PLAN, { id, by: null, on: '2021-12-01' }),
        'saveIndex',
      )
    save(a, 'first')
    const b = aPerson([a.saved()])
    save(a, 'a')
    save(b, 'b')
    meet(a, b)
    expect(records(a)).toEqual(records(b))
    expect(records(a).savedIndices.map(({ id }) => id)).toEqual(['a', 'b'])
    a.live.undo()
    expect(records(a).savedIndices.map(({ id }) => id)).toEqual(['b', 'first'])
  })
})

describe('decisions', () => {
  const frozen = () => {
    const a = aPerson()
    act(a, now => freezeDecision(now, DECISION), 'freezeDecision')
    return { a, b: aPerson([a.saved()]) }
  }

  test('P15: whatever is decided later, a decision stays what it was', () => {
    const { a } = frozen()
    const change = { title: 'Đợt một', note: 'đã ký' }
    act(a, now => renameDecision(now, 'd', change), 'renameDecision')
    a.live.change(setTheme(FIRST_PLAN, 'rank'), 'setTheme')
    expect(records(aPerson([a.saved()])).decisions).toEqual([{ ...DECISION, ...change }])
    a.live.undo()
    a.live.undo()
    expect(records(a).decisions).toEqual([DECISION])
  })

  test('P15: removed it is gone for everybody, and back when that is undone', () => {
    const { a, b } = frozen()
    act(a, now => removeDecision(now, 'd'), 'removeDecision')
    meet(a, b)
    expect([records(a).decisions, records(b).decisions]).toEqual([[], []])
    a.live.undo()
    meet(a, b)
    expect(records(b).decisions).toEqual([DECISION])
  })

  test('P15: one that somebody gave other words meanwhile is not removed unseen', () => {
    const { a, b } = frozen()
    act(a, now => removeDecision(now, 'd'), 'removeDecision')
    act(b, now => renameDecision(now, 'd', { note: 'chờ ký' }), 'renameDecision')
    meet(a, b)
    expect(records(a).decisions.map(({ note }) => note)).toEqual(['chờ ký'])
    act(a, now => removeDecision(now, 'd'), 'removeDecision')
    meet(a, b)
    expect(records(b).decisions).toEqual([])
  })
})

test('what cannot be read is counted, kept, and does not hide the rest', () => {
  const a = aPerson()
  say(a, 'An', 'chosen')
  act(a, now => freezeDecision(now, DECISION), 'freezeDecision')
  const { document } = a.live
  document
    .getMap('decisions')
    .set('later', { ...(document.getMap('decisions').get('d') as object), index: 7 })
  document.getMap('choices').set('14845/x', { state: 'perhaps', on: '2021-12-01' })
  document.getMap('choices').set('nonsense', 3)
  document.getMap('indices').set('i', { name: 'Của tôi', on: '2021-12-01', index: { criteria: [] } })
  expect(records(a)).toMatchObject({ decisions: [DECISION], unreadable: 4 })
  expect(choice(a)?.stands.by).toBe('An')
  const b = aPerson([a.saved()])
  expect(b.live.document.getMap('decisions').get('later')).toMatchObject({ index: 7 })
  expect(changeOfRecords().records).toEqual([])
})
