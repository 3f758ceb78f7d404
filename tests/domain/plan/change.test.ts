import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeBetween, changedPlan, isEmpty } from '@/domain/plan/change'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { arbitraryPlan, arbitraryStep } from './arbitrary-plan'

describe('a change', () => {
  test('leads from any plan to any other', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (before, after) => {
        expect(changedPlan(before, changeBetween(before, after))).toEqual(after)
      }),
    )
  })

  test('between equal plans is empty, and only then', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (before, after) => {
        expect(isEmpty(changeBetween(before, structuredClone(before)))).toBe(true)
        const equal = JSON.stringify(before) === JSON.stringify(after)
        expect(isEmpty(changeBetween(before, after))).toBe(equal)
      }),
    )
  })

  test('names only what differs', () => {
    const after = { ...FIRST_PLAN, theme: 'rank' }
    expect(changeBetween(FIRST_PLAN, after)).toEqual({
      put: [{ kind: 'setting', name: 'theme', value: 'rank' }],
      removed: [],
      removedGroups: [],
      order: null,
      groupOrder: null,
      marks: [],
      records: [],
    })
  })

  test('states the order only where it differs', () => {
    const [first, second, ...rest] = FIRST_PLAN.criteria
    const swapped = { ...FIRST_PLAN, criteria: [second, first, ...rest] }
    expect(changeBetween(FIRST_PLAN, swapped).order).toEqual(swapped.criteria.map(({ id }) => id))
    const shorter = { ...FIRST_PLAN, criteria: [first, ...rest] }
    expect(changeBetween(FIRST_PLAN, shorter).order).toBeNull()
  })
})

test('an operation changes nothing it was given and says the same when asked again', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryStep, (plan, { operation }) => {
      const before = structuredClone(plan)
      const change = operation(plan)
      expect(plan).toEqual(before)
      expect(operation(plan)).toEqual(change)
      // What it asked for once is then so: asked again of the changed plan it asks for nothing.
      expect(isEmpty(operation(changedPlan(plan, change)))).toBe(true)
    }),
  )
})
