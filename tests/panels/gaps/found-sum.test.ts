/** What a list of found pieces comes to; unknown counts stay unknown. */
import { describe, expect, test } from 'vitest'
import type { FoundGap } from '@/domain/gap/found-gap'
import { foundSum, sortFound } from '@/panels/gaps/found-sum'
import { markedShapes } from '@/panels/gaps/marked-shapes'
import { aMark } from '../../builders/marks'

const square = (lon: number): FoundGap['polygons'] => [
  [
    [
      [lon, 20],
      [lon + 0.01, 20],
      [lon + 0.01, 20.01],
      [lon, 20],
    ],
  ],
]

const piece = (id: string, wishes: Partial<FoundGap> = {}): FoundGap => ({
  id,
  communeCode: '14001',
  polygons: square(105),
  areaKm2: 1,
  villages: 1,
  households: 10,
  population: 40,
  pupils: 8,
  reported: { households: 1, population: 1, pupils: 1 },
  schools: 0,
  kind: 'trang',
  nearest: [],
  ...wishes,
})

describe('the sum line', () => {
  test('adds area, villages and schools of every piece', () => {
    const sum = foundSum([piece('a', { schools: 2 }), piece('b', { areaKm2: 2.5, villages: 3 })])
    expect(sum).toMatchObject({ pieces: 2, areaKm2: 3.5, villages: 4, schools: 2 })
  })
  test('adds the counts that are known', () => {
    const sum = foundSum([piece('a', { households: null }), piece('b', { households: 7 })])
    expect(sum.households).toBe(7)
  })
  test('says how many villages report of those that are inside', () => {
    const some = { households: 1, population: 2, pupils: 0 }
    const sum = foundSum([piece('a'), piece('b', { villages: 2, pupils: null, reported: some })])
    expect(sum).toMatchObject({ villages: 3, reported: { households: 2, population: 3, pupils: 1 } })
  })
  test('knows no count where no piece does: unknown is not 0', () => {
    expect(foundSum([piece('a', { pupils: null })]).pupils).toBeNull()
    expect(foundSum([]).households).toBeNull()
  })
})

describe('the order', () => {
  const gaps = [
    piece('a', { areaKm2: 1, pupils: null }),
    piece('b', { areaKm2: 9, pupils: 0 }),
    piece('c', { areaKm2: 4, pupils: 5 }),
  ]
  const order = (by: 'people' | 'area' | 'pupils') => sortFound(gaps, by).map(({ id }) => id)
  test('by people is that of finding', () => expect(order('people')).toEqual(['a', 'b', 'c']))
  test('by area, the largest first', () => expect(order('area')).toEqual(['b', 'c', 'a']))
  test('by pupils, unknown after none', () => expect(order('pupils')).toEqual(['c', 'b', 'a']))
})

describe('a piece that is a mark already', () => {
  test('is known by its shape, another piece is not', () => {
    const here = piece('a')
    const there = piece('b', { polygons: square(106) })
    const [polygon] = here.polygons
    const markOf = markedShapes([aMark({ id: 'm', geometry: { type: 'Polygon', coordinates: polygon } })])
    expect(markOf(here)).toBe('m')
    expect(markOf(there)).toBeNull()
  })
})
