/** Many chosen at once. */
import { expect, test } from 'vitest'
import { isEmpty } from '@/domain/plan/change'
import { chooseCommune } from '@/domain/plan/operations/choose-commune'
import { chooseCommunes } from '@/domain/plan/operations/choose-communes'
import { NO_RECORDS } from '@/domain/plan/plan-records'
import { changedRecords } from '@/domain/plan/record-change'

const say = (commune: string, rank: number, parts = {}) => ({
  id: `${commune} ${rank}`,
  commune,
  state: 'chosen' as const,
  reason: null,
  by: 'An',
  on: '2021-12-01',
  rank,
  score: 1 - rank / 10,
  ...parts,
})

test('P16: what was said of a commune stays, the others are chosen, and asked again nothing is left to say', () => {
  const passed = say('b', 2, { id: 'first', state: 'passed-over', reason: 'đã có dự án' })
  const before = changedRecords(NO_RECORDS, chooseCommune(NO_RECORDS, passed, 3))
  const list = [say('a', 1), say('b', 2), say('c', 3)]
  const after = changedRecords(before, chooseCommunes(before, list, 3))
  expect([...after.choices].map(([code, { stands }]) => [code, stands.state])).toEqual([
    ['a', 'chosen'],
    ['b', 'passed-over'],
    ['c', 'chosen'],
  ])
  expect(isEmpty(chooseCommunes(after, list, 3))).toBe(true)
})

test('P16: what was taken back is open to be chosen again', () => {
  let records = changedRecords(NO_RECORDS, chooseCommune(NO_RECORDS, say('a', 1), 3))
  records = changedRecords(records, chooseCommune(records, say('a', 1, { id: 'a 2', state: 'open' }), 3))
  records = changedRecords(records, chooseCommunes(records, [say('a', 1, { id: 'a 3' })], 3))
  expect(records.choices.get('a')?.stands.state).toBe('chosen')
  expect(records.choices.get('a')?.others).toEqual([])
})

test('P13: from outside the first so many none is chosen without a reason', () => {
  expect(() => chooseCommunes(NO_RECORDS, [say('a', 1), say('d', 4)], 3)).toThrow(RangeError)
})
