import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEmpty } from '@/domain/plan/change'
import { againstRanking, choiceOf } from '@/domain/plan/choices'
import { chooseCommune } from '@/domain/plan/operations/choose-commune'
import { freezeDecision } from '@/domain/plan/operations/freeze-decision'
import { saveIndex } from '@/domain/plan/operations/save-index'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { type ChoiceEntry, NO_RECORDS } from '@/domain/plan/plan-records'
import { changedRecords } from '@/domain/plan/record-change'
import { recordsBetween } from '@/domain/plan/records-difference'
import type { StepName } from '@/store/history/step-names'
import { arbitraryRecordAct, DECISION } from './arbitrary-records'

const entry = (id: string, parts: Partial<ChoiceEntry> = {}): ChoiceEntry => ({
  id,
  commune: '14845',
  state: 'chosen',
  reason: null,
  by: null,
  on: '2021-12-01',
  rank: 1,
  score: 0.9,
  knew: [],
  ...parts,
})

/** Their acts say which commune, unit or hand-over they are about. */
const ASKED_OF_A_CODE: readonly StepName[] = [
  'chooseCommune',
  'freezeDecision',
  'lockUnit',
  'recordHandovers',
]

test('an operation on records changes nothing it was given, and asked again for the same asks for nothing', () => {
  fc.assert(
    fc.property(fc.array(arbitraryRecordAct, { maxLength: 12 }), acts => {
      let records = NO_RECORDS
      acts.forEach(({ step, make }, turn) => {
        const before = structuredClone(records)
        const change = make(records, turn)
        expect(records).toEqual(before)
        const after = changedRecords(records, change)
        // Which saved index or decision is meant is told by its place, which may be another's now.
        if (ASKED_OF_A_CODE.includes(step)) expect(isEmpty(make(after, turn))).toBe(true)
        records = after
      })
    }),
  )
})

describe('choices', () => {
  test('P12: of several statements the answer is the same in any order, and none is lost', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const entries = fc
      .array(
        fc.record({
          state: fc.constantFrom('chosen' as const, 'passed-over' as const, 'open' as const),
          reason: fc.constantFrom(null, 'x', 'y'),
          on: fc.constantFrom('2021-12-01', '2021-12-02'),
          knew: fc.subarray(ids),
        }),
        { maxLength: 5 },
      )
      .map(list => list.map((parts, i) => entry(ids[i], parts)))
    fc.assert(
      fc.property(
        entries.chain(list =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const choice = choiceOf(list)
          expect(choiceOf(shuffled)).toEqual(choice)
          if (!choice) return
          expect(choice.entries).toHaveLength(list.length)
          const known = new Set(list.flatMap(each => each.knew.filter(id => id !== each.id)))
          const unknown = list.filter(({ id }) => !known.has(id))
          const standing = unknown.length > 0 ? unknown : list
          // Whoever was not answered stands, agrees with what stands, or is told.
          for (const each of standing)
            expect(
              choice.others.includes(each) ||
                (each.state === choice.stands.state && each.reason === choice.stands.reason),
            ).toBe(true)
        },
      ),
    )
  })

  test('P12: who knew the other’s statement replaces it; who did not stands beside it', () => {
    const first = entry('a')
    const answer = entry('b', { state: 'passed-over', reason: 'đã có dự án', knew: ['a'] })
    expect(choiceOf([first, answer])).toMatchObject({ stands: answer, others: [] })
    const apart = entry('b', { state: 'passed-over', reason: 'đã có dự án' })
    expect(choiceOf([first, apart])).toMatchObject({ stands: apart, others: [first] })
    const taken = entry('b', { state: 'open', knew: ['a'] })
    expect(choiceOf([first, taken])).toMatchObject({ stands: taken, others: [] })
    expect(choiceOf([first, taken, entry('c', { knew: ['a', 'b'] })])?.others).toEqual([])
    expect(choiceOf([])).toBeNull()
  })

  test('P13: against the ranking only with a reason and a name', () => {
    expect(againstRanking('chosen', 51, 50)).toBe(true)
    expect(againstRanking('chosen', null, 50)).toBe(true)
    expect(againstRanking('passed-over', 50, 50)).toBe(true)
    expect(againstRanking('chosen', 50, 50) || againstRanking('passed-over', null, 50)).toBe(false)
    const say =
      (
        state: 'chosen' | 'passed-over',
        rank: number | null,
        reason: string | null,
        by: string | null = 'An',
      ) =>
      () =>
        chooseCommune(NO_RECORDS, { ...entry('a'), state, rank, reason, by }, 50)
    expect(say('chosen', 51, ' ')).toThrow(RangeError)
    expect(say('passed-over', 1, null)).toThrow(RangeError)
    expect(say('chosen', 51, 'xã mới sáp nhập')).not.toThrow()
    expect(say('chosen', 51, 'xã mới sáp nhập', null)).toThrow(RangeError)
    expect(say('passed-over', 50, 'đã có dự án', '  ')).toThrow(RangeError)
    expect(say('chosen', 1, null, null)).not.toThrow()
  })

  test('taking back what nobody said is nothing', () => {
    expect(isEmpty(chooseCommune(NO_RECORDS, entry('a', { state: 'open' }), 50))).toBe(true)
  })
})

describe('saved indices', () => {
  test('P14: saved again by one name, it takes the place of what was known there', () => {
    const saving = (id: string) => ({ id, by: null, on: '2021-12-01' })
    const once = changedRecords(NO_RECORDS, saveIndex(NO_RECORDS, ' Của tôi ', FIRST_PLAN, saving('a')))
    const worst = { ...FIRST_PLAN, missingRule: 'worst' as const }
    const twice = changedRecords(once, saveIndex(once, 'Của tôi', worst, saving('b')))
    expect(twice.savedIndices.map(({ id, name }) => [id, name])).toEqual([['b', 'Của tôi']])
    expect(twice.savedIndices[0].index.missingRule).toBe('worst')
    expect(() => saveIndex(once, ' ', FIRST_PLAN, saving('c'))).toThrow(RangeError)
  })
})

test('P15: a decision is frozen once: a second of the same id changes nothing', () => {
  const records = changedRecords(NO_RECORDS, freezeDecision(NO_RECORDS, DECISION))
  expect(isEmpty(freezeDecision(records, { ...DECISION, title: 'Khác', topCount: 1 }))).toBe(true)
  expect(() => freezeDecision(NO_RECORDS, { ...DECISION, title: ' ' })).toThrow(RangeError)
})

test('what merging did to records is told: choices that changed or are disputed now, with both reasons', () => {
  const say = (...entries: ChoiceEntry[]) =>
    entries.reduce(
      (records, each) =>
        changedRecords(records, {
          ...freezeDecision(NO_RECORDS, DECISION),
          records: [{ of: 'choice', entry: each }],
        }),
      NO_RECORDS,
    )
  const apart = entry('b', { state: 'passed-over', reason: 'đã có dự án' })
  const news = recordsBetween(say(entry('a')), say(entry('a'), apart))
  expect(news.choices).toEqual([
    {
      commune: '14845',
      from: 'chosen',
      to: 'passed-over',
      fromReason: null,
      toReason: 'đã có dự án',
      disputed: true,
    },
  ])
  expect(recordsBetween(say(apart), say(apart)).choices).toEqual([])
})
