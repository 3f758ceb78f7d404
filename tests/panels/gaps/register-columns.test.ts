/** What the register's table shows and sorts by. */
import { describe, expect, test } from 'vitest'
import type { GapMark, MarkFacts } from '@/domain/gap/mark'
import {
  closedOn,
  countOf,
  isComputed,
  MARK_COLUMNS,
  type MarkColumn,
  type MarkRow,
  markSortKeys,
  nearestM,
} from '@/panels/gaps/register-columns'
import { sortRows } from '@/panels/table/sort-rows'
import { aMark } from '../../builders/marks'

const FACTS: MarkFacts = {
  communeCode: '14001',
  alsoIn: [],
  outside: 0,
  areaKm2: null,
  villages: 2,
  households: 30,
  population: 120,
  pupils: null,
  schools: 0,
  kind: 'lom',
  nearest: [
    { operator: 'Viettel', siteCode: 'V1', distanceM: 4000, bearing: 10 },
    { operator: 'VinaPhone', siteCode: 'N1', distanceM: 2500, bearing: 200 },
  ],
  claimed: [],
}

const row = (mark: Partial<GapMark>, facts: MarkFacts | null = FACTS): MarkRow => ({
  mark: aMark(mark),
  facts,
  commune: null,
})

describe('a count', () => {
  test('that somebody stated stands before the computed one, 0 included', () => {
    expect(countOf(row({ households: 0 }), 'households')).toBe(0)
    expect(isComputed(row({ households: 0 }), 'households')).toBe(false)
  })
  test('that nobody stated is the computed one, and says so', () => {
    expect(countOf(row({}), 'households')).toBe(30)
    expect(isComputed(row({}), 'households')).toBe(true)
  })
  test('that neither knows is unknown and not computed', () => {
    expect(countOf(row({}), 'pupils')).toBeNull()
    expect(isComputed(row({}), 'pupils')).toBe(false)
    expect(countOf(row({}, null), 'households')).toBeNull()
  })
})

test('the nearest station is that of any operator', () => {
  expect(nearestM(row({}))).toBe(2500)
  expect(nearestM(row({}, null))).toBeNull()
})

test('the closing day is the last day of closing, and none while the work goes on', () => {
  const history = [
    { id: '1', status: 'closed', on: '2022-01-01', by: null, reason: null },
    { id: '2', status: 'reported', on: '2022-02-01', by: null, reason: null },
    { id: '3', status: 'closed', on: '2022-03-31', by: null, reason: null },
  ] as const
  expect(closedOn(row({ status: 'closed', history }))).toBe('2022-03-31')
  expect(closedOn(row({ status: 'reported', history: history.slice(0, 2) }))).toBeNull()
})

describe('sorting', () => {
  const order = (column: MarkColumn, rows: readonly MarkRow[], ascending = true) =>
    sortRows(
      rows.map((_, place) => place),
      markSortKeys(column, rows),
      ascending,
      (a, b) => (a < b ? -1 : a > b ? 1 : 0),
    )

  test('a quarter is over after every day in it, and before the next quarter', () => {
    const rows = ['2022-Q1', '2022-03-30', '2022-04-01', null, '2021-Q4'].map(deadline => row({ deadline }))
    expect(order('deadline', rows)).toEqual([4, 1, 0, 2, 3])
  })
  test('statuses stand in the order of the work', () => {
    const rows = (['closed', 'reported', 'rejected', 'building'] as const).map(status => row({ status }))
    expect(order('status', rows)).toEqual([1, 3, 0, 2])
  })
  test('unknown stands last whichever way it runs', () => {
    const rows = [row({ gridPower: null }), row({ gridPower: true }), row({ gridPower: false })]
    expect(order('gridPower', rows)).toEqual([2, 1, 0])
    expect(order('gridPower', rows, false)).toEqual([1, 2, 0])
  })
  test.each(MARK_COLUMNS)('every row has a key in column %s', column => {
    const rows = [row({}), row({}, null)]
    expect(markSortKeys(column, rows).values).toHaveLength(2)
  })
})
