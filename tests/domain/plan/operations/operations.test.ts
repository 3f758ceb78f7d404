import { describe, expect, test } from 'vitest'
import { changedPlan, isEmpty } from '@/domain/plan/change'
import { addCriterion } from '@/domain/plan/operations/add-criterion'
import { adoptSettings } from '@/domain/plan/operations/adopt-settings'
import { removeCriterion } from '@/domain/plan/operations/remove-criterion'
import { resetPlan } from '@/domain/plan/operations/reset-plan'
import { setDate } from '@/domain/plan/operations/set-date'
import { setDirection } from '@/domain/plan/operations/set-direction'
import { setFilters } from '@/domain/plan/operations/set-filters'
import { setMissingRule } from '@/domain/plan/operations/set-missing-rule'
import { setNormalisation } from '@/domain/plan/operations/set-normalisation'
import { setTheme } from '@/domain/plan/operations/set-theme'
import { setWeight } from '@/domain/plan/operations/set-weight'
import { criterionSetting, FIRST_PLAN, NO_FILTERS } from '@/domain/plan/plan'

const afterwards = (change: Parameters<typeof changedPlan>[1]) => changedPlan(FIRST_PLAN, change)
const weightOf = (plan: typeof FIRST_PLAN, id: string) =>
  plan.criteria.find(criterion => criterion.id === id)?.weight

describe('setWeight', () => {
  test('moves one weight and leaves the others', () => {
    const plan = afterwards(setWeight(FIRST_PLAN, 'alert', 40))
    expect(weightOf(plan, 'alert')).toBe(40)
    expect(plan.criteria.filter(({ id }) => id !== 'alert')).toEqual(
      FIRST_PLAN.criteria.filter(({ id }) => id !== 'alert'),
    )
  })

  test.each([0, 100, 0.5])('takes %s', weight => {
    expect(weightOf(afterwards(setWeight(FIRST_PLAN, 'alert', weight)), 'alert')).toBe(weight)
  })

  test.each([-1, 100.1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', weight => {
    expect(() => setWeight(FIRST_PLAN, 'alert', weight)).toThrow(RangeError)
  })

  test('of a criterion that the plan does not hold asks for nothing', () => {
    expect(isEmpty(setWeight(FIRST_PLAN, 'no-such-criterion', 40))).toBe(true)
  })
})

test('setDirection turns one criterion round', () => {
  const plan = afterwards(setDirection(FIRST_PLAN, 'device_gap', 'lower-first'))
  expect(plan.criteria.filter(({ direction }) => direction === 'lower-first').map(({ id }) => id)).toEqual([
    'device_gap',
  ])
})

test('the settings take the value that they are given', () => {
  expect(afterwards(setMissingRule(FIRST_PLAN, 'worst')).missingRule).toBe('worst')
  expect(afterwards(setNormalisation(FIRST_PLAN, 'target')).normalisation).toBe('target')
  expect(afterwards(setTheme(FIRST_PLAN, 'fibre_gap')).theme).toBe('fibre_gap')
  expect(afterwards(setDate(FIRST_PLAN, '2021-11-15')).date).toBe('2021-11-15')
})

describe('setDate', () => {
  test.each(['15/11/2021', '2021-13-01', '2021-11-32', '2021-02-31', '2021-02-29', '2021-04-31', ''])(
    'refuses %j',
    date => {
      expect(() => setDate(FIRST_PLAN, date)).toThrow(RangeError)
    },
  )
})

describe('setFilters', () => {
  test('changes the filter named and keeps the others', () => {
    const narrowed = afterwards(setFilters(FIRST_PLAN, { districts: ['381'], alertOnly: true }))
    const wider = changedPlan(narrowed, setFilters(narrowed, { alertOnly: false }))
    expect(wider.filters).toEqual({ ...NO_FILTERS, districts: ['381'] })
  })

  test('keeps each value once and in a set order', () => {
    const { filters } = afterwards(
      setFilters(FIRST_PLAN, { districts: ['400', '380', '400'], flags: ['border', 'mountain', 'border'] }),
    )
    expect(filters.districts).toEqual(['380', '400'])
    expect(filters.flags).toEqual(['mountain', 'border'])
  })
})

describe('criteria', () => {
  test('a new one comes last', () => {
    const plan = afterwards(addCriterion(FIRST_PLAN, 'poor_households', 15, 'higher-first'))
    expect(plan.criteria.at(-1)).toEqual(criterionSetting('poor_households', 15))
    expect(plan.criteria).toHaveLength(FIRST_PLAN.criteria.length + 1)
  })

  test('one that is there already keeps its weight', () => {
    expect(isEmpty(addCriterion(FIRST_PLAN, 'alert', 99, 'lower-first'))).toBe(true)
  })

  test('a removed one is gone and the others keep their order', () => {
    const plan = afterwards(removeCriterion(FIRST_PLAN, 'fibre_gap'))
    expect(plan.criteria.map(({ id }) => id)).toEqual(['mobile_gap', 'device_gap', 'alert', 'geography'])
  })

  test('reset brings back the first plan, order and all', () => {
    const removed = afterwards(removeCriterion(FIRST_PLAN, 'fibre_gap'))
    const changed = changedPlan(removed, addCriterion(removed, 'fibre_gap', 70, 'lower-first'))
    expect(changedPlan(changed, resetPlan(changed))).toEqual(FIRST_PLAN)
  })
})

describe('adoptSettings', () => {
  test('takes what is stated and leaves the rest', () => {
    const plan = afterwards(adoptSettings(FIRST_PLAN, { theme: 'rank', missingRule: 'worst' }))
    expect(plan).toEqual({ ...FIRST_PLAN, theme: 'rank', missingRule: 'worst' })
  })

  test('refuses a weight or a date that could not be set, and a criterion named twice', () => {
    const criteria = [criterionSetting('alert', 101)]
    expect(() => adoptSettings(FIRST_PLAN, { criteria })).toThrow(RangeError)
    expect(() => adoptSettings(FIRST_PLAN, { date: 'tomorrow' })).toThrow(RangeError)
    expect(() =>
      adoptSettings(FIRST_PLAN, { criteria: [...FIRST_PLAN.criteria, FIRST_PLAN.criteria[0]] }),
    ).toThrow(RangeError)
  })
})
