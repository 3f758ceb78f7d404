import { describe, expect, test } from 'vitest'
import { columnId, columnName, isOwnId } from '@/domain/need/column-id'
import { criterionValues, fixedBounds, NEED_CRITERIA, numericColumns } from '@/domain/need/criteria'
import { indicatorOf, indicatorsOf, indicatorValues } from '@/domain/need/indicators'
import { twoOperators } from './two-operators'

describe('the figures of the map', () => {
  const world = twoOperators([
    { population: 4600, areaKm2: 115, households: 1000, poorHouseholds: 130, nearPoorHouseholds: 70 },
    { households: null, poorHouseholds: 5, nearPoorHouseholds: null },
  ])
  const context = { ...world, ranking: null }

  test.each([
    ['coverage_4g', 0.5],
    ['coverage_4g_area', 0.75],
    ['coverage_3g', 0.7],
    ['coverage_3g_area', 0.5],
    ['population_density', 40],
    ['poor_share', 0.13],
    ['near_poor_share', 0.07],
    ['mobile_gap', 0.5],
  ])('%s is %s by hand', (id, expected) => {
    expect(indicatorValues(id, context)[0]).toBeCloseTo(expected, 6)
  })

  test('a share of an unknown whole is unknown', () => {
    expect(indicatorValues('poor_share', context)[1]).toBeNaN()
    expect(indicatorValues('near_poor_share', context)[1]).toBeNaN()
    expect(indicatorValues('coverage_4g', { ...context, coverage: null })).toEqual(
      Float64Array.from([Number.NaN, Number.NaN]),
    )
  })

  test('score and rank are the ranking’s; rank 0 is not ranked', () => {
    const ranking = { score: Float64Array.from([0.5, Number.NaN]), rank: Int32Array.from([1, 0]) }
    expect([...indicatorValues('score', { ...context, ranking })]).toEqual([0.5, Number.NaN])
    expect([...indicatorValues('rank', { ...context, ranking })]).toEqual([1, Number.NaN])
    expect([...indicatorValues('rank', context)]).toEqual([Number.NaN, Number.NaN])
  })
})

test('only the criteria of need have fixed bounds, 0 and 1', () => {
  for (const id of NEED_CRITERIA) expect(fixedBounds(id)).toEqual([0, 1])
  for (const id of ['population', 'bridges', 'column:alert']) expect(fixedBounds(id)).toBeNull()
})

describe('a column called as something of the product', () => {
  const names = [
    'score',
    'rank',
    'poor_share',
    'mobile_gap',
    'coverage_4g',
    'population',
    'column:rank',
    'bridges',
  ]
  const extra = Object.fromEntries(names.map((name, i) => [name, 1000 + i]))
  const world = twoOperators([{ extra }, {}])
  const context = { ...world, ranking: null }

  test('every id in the menu is there once, and every one of the product’s is reserved', () => {
    const ids = indicatorsOf(world.dataset).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const plain = twoOperators()
    for (const { id } of indicatorsOf(plain.dataset)) expect(isOwnId(id), id).toBe(true)
  })

  test.each(names.map((name, i) => [name, 1000 + i]))(
    'the column %s is reached by its id, and by it alone',
    (name, value) => {
      const id = columnId(String(name))
      expect(columnName(id)).toBe(name)
      expect(numericColumns(world.dataset)).toContain(id)
      expect(criterionValues(id, world.dataset, world.need)?.[0]).toBe(value)
      expect(indicatorValues(id, context)[0]).toBe(value)
      expect(indicatorOf(id, world.dataset)).toMatchObject({ kind: 'number', tone: 'fact' })
      if (id !== name) expect(indicatorValues(String(name), context)[0]).not.toBe(value)
    },
  )

  test('a plain column keeps its name for an id', () => {
    expect(columnId('bridges')).toBe('bridges')
    expect(criterionValues('score', world.dataset, world.need)).toBeNull()
  })
})
