import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { changeBetween, changedPlan } from '@/domain/plan/change'
import { addCriterion } from '@/domain/plan/operations/add-criterion'
import { removeCriterion } from '@/domain/plan/operations/remove-criterion'
import { setMissingRule } from '@/domain/plan/operations/set-missing-rule'
import { setTheme } from '@/domain/plan/operations/set-theme'
import { setWeight } from '@/domain/plan/operations/set-weight'
import { FIRST_PLAN, type Plan } from '@/domain/plan/plan'
import { type CurrentPlan, currentPlan } from '@/store/document/current-plan'
import { createLivePlan, type LivePlan } from '@/store/document/live-plan'
import type { StepName } from '@/store/history/step-names'
import { type ArbitraryStep, arbitraryStep } from '../../domain/plan/arbitrary-plan'

function begun(saved: readonly Uint8Array[] = []) {
  const target = createStore<CurrentPlan>(() => currentPlan.getInitialState())
  const live = createLivePlan(target)
  live.open(saved)
  const plan = (): Plan => target.getState().plan
  const take = ({ name, operation, gesture }: ArbitraryStep) =>
    live.change(operation(plan()), name, { gesture })
  return { live, target, plan, take }
}

const step = (name: StepName, operation: ArbitraryStep['operation'], gesture?: string): ArbitraryStep => ({
  name,
  operation,
  gesture,
})
const weigh = (id: string, weight: number, gesture?: string) =>
  step('setWeight', plan => setWeight(plan, id, weight), gesture)

const saved = (live: LivePlan) => Y.encodeStateAsUpdate(live.document)

describe('the live plan', () => {
  test('begins with the first plan and nothing to undo', () => {
    const { target, plan } = begun()
    expect(plan()).toEqual(FIRST_PLAN)
    expect(target.getState()).toMatchObject({ undoStep: null, redoStep: null })
  })

  test('holds after every step what the operations say, and reads the same when opened again', () => {
    fc.assert(
      fc.property(fc.array(arbitraryStep, { maxLength: 25 }), steps => {
        const { live, plan, take } = begun()
        let expected = FIRST_PLAN
        for (const each of steps) {
          expected = changedPlan(expected, each.operation(expected))
          take(each)
          expect(plan()).toEqual(expected)
        }
        expect(begun([saved(live)]).plan()).toEqual(expected)
      }),
    )
  })

  test('undone to the beginning is the first plan, redone to the end the last one', () => {
    fc.assert(
      fc.property(fc.array(arbitraryStep, { maxLength: 25 }), steps => {
        const { live, target, plan, take } = begun()
        for (const each of steps) take(each)
        const last = plan()
        for (let guard = 0; target.getState().undoStep !== null && guard < 100; guard++) live.undo()
        expect(plan()).toEqual(FIRST_PLAN)
        for (let guard = 0; target.getState().redoStep !== null && guard < 100; guard++) live.redo()
        expect(plan()).toEqual(last)
      }),
    )
  })

  test('undo walks back through every single step', () => {
    fc.assert(
      fc.property(fc.array(arbitraryStep, { maxLength: 20 }), steps => {
        const { live, plan, take } = begun()
        const way: { plan: Plan; name: StepName }[] = []
        for (const each of steps) {
          const before = plan()
          if (take({ ...each, gesture: undefined })) way.push({ plan: before, name: each.name })
        }
        for (const { plan: before, name } of way.reverse()) {
          expect(live.undo()).toBe(name)
          expect(plan()).toEqual(before)
        }
        expect(live.undo()).toBeNull()
      }),
    )
  })

  test('refuses changes until it is open', () => {
    const target = createStore<CurrentPlan>(() => currentPlan.getInitialState())
    const live = createLivePlan(target)
    expect(live.change(setWeight(FIRST_PLAN, 'alert', 1), 'setWeight')).toBe(false)
    live.open([])
    expect(target.getState().plan).toEqual(FIRST_PLAN)
  })

  test('names the dataset that the last change was made on, and undo does not forget it', () => {
    const { live, target } = begun()
    expect(target.getState().madeOn).toBeNull()
    live.change(setWeight(FIRST_PLAN, 'alert', 1), 'setWeight', { datasetVersion: 'abc' })
    expect(target.getState().madeOn).toBe('abc')
    live.undo()
    expect(target.getState().madeOn).toBe('abc')
  })

  test('keeps the parts that did not change, by identity', () => {
    const { live, plan } = begun()
    const before = plan()
    live.change(setTheme(before, 'rank'), 'setTheme')
    expect(plan().criteria).toBe(before.criteria)
    expect(plan().filters).toBe(before.filters)
    expect(plan().theme).toBe('rank')
  })
})

describe('gestures', () => {
  test('a drag of one slider is one step', () => {
    const { live, target, plan, take } = begun()
    for (const weight of [33, 34, 40, 61]) take(weigh('mobile_gap', weight, 'drag 1'))
    expect(plan().criteria[0].weight).toBe(61)
    expect(live.undo()).toBe('setWeight')
    expect(plan()).toEqual(FIRST_PLAN)
    expect(target.getState().undoStep).toBeNull()
    expect(live.redo()).toBe('setWeight')
    expect(plan().criteria[0].weight).toBe(61)
  })

  test('a drag that ends where it began is no step', () => {
    const { target, take } = begun()
    for (const weight of [40, 60, 32]) take(weigh('mobile_gap', weight, 'drag'))
    expect(target.getState().undoStep).toBeNull()
    for (const weight of [40, 60]) take(weigh('mobile_gap', weight, 'drag'))
    expect(target.getState().undoStep).toBe('setWeight')
  })

  test('two drags are two steps', () => {
    const { live, plan, take } = begun()
    for (const weight of [33, 40]) take(weigh('mobile_gap', weight, 'drag 1'))
    for (const weight of [41, 50]) take(weigh('mobile_gap', weight, 'drag 2'))
    live.undo()
    expect(plan().criteria[0].weight).toBe(40)
  })

  test('steps without a gesture stand alone however quickly they come', () => {
    const { live, plan, take } = begun()
    take(weigh('mobile_gap', 40))
    take(weigh('mobile_gap', 50))
    live.undo()
    expect(plan().criteria[0].weight).toBe(40)
  })

  test('a drag that goes on after an undo begins a new step', () => {
    const { live, plan, take } = begun()
    take(weigh('mobile_gap', 40, 'drag'))
    live.undo()
    take(weigh('mobile_gap', 50, 'drag'))
    live.undo()
    expect(plan()).toEqual(FIRST_PLAN)
    expect(live.redo()).toBe('setWeight')
    expect(plan().criteria[0].weight).toBe(50)
  })

  test('another step between two moves of a gesture parts them', () => {
    const { live, plan, take } = begun()
    take(weigh('mobile_gap', 40, 'drag'))
    take(step('setTheme', plan => setTheme(plan, 'rank')))
    take(weigh('mobile_gap', 50, 'drag'))
    live.undo()
    expect(plan().criteria[0].weight).toBe(40)
    expect(plan().theme).toBe('rank')
  })
})

describe('two tabs', () => {
  function joined() {
    const [a, b] = [begun(), begun()]
    const meet = () => {
      b.live.merge(saved(a.live))
      a.live.merge(saved(b.live))
    }
    return { a, b, meet }
  }

  test('begin alike: what each then edits apart both hold', () => {
    const { a, b, meet } = joined()
    a.take(weigh('mobile_gap', 90))
    b.take(weigh('alert', 5))
    b.take(step('setMissingRule', plan => setMissingRule(plan, 'worst')))
    meet()
    expect(a.plan()).toEqual(b.plan())
    expect(a.plan().criteria.map(({ weight }) => weight)).toEqual([90, 18, 30, 5, 8])
    expect(a.plan().missingRule).toBe('worst')
  })

  test('undo takes back only what its own tab did', () => {
    const { a, b, meet } = joined()
    a.take(weigh('mobile_gap', 90))
    b.take(weigh('alert', 5))
    meet()
    a.live.undo()
    meet()
    expect(b.plan().criteria.map(({ weight }) => weight)).toEqual([32, 18, 30, 5, 8])
    expect(b.target.getState().undoStep).toBe('setWeight')
  })

  test('undo of what another tab did meanwhile too gives back what was, or leaves the other’s; redo brings it again', () => {
    const seen = new Set<number>()
    for (let i = 0; i < 40; i++) {
      const { a, b, meet } = joined()
      a.take(weigh('mobile_gap', 77))
      a.take(step('setGapQuestion', plan => changeBetween(plan, { ...plan, gapMinimumKm2: 2 })))
      b.take(weigh('mobile_gap', 11))
      b.take(step('setGapQuestion', plan => changeBetween(plan, { ...plan, gapMinimumKm2: 3 })))
      meet()
      const [stood, minimum] = [a.plan().criteria[0].weight, a.plan().gapMinimumKm2]
      seen.add(stood)
      while (a.live.undo()) {}
      expect(a.plan().criteria[0].weight).toBe(stood === 77 ? 32 : 11)
      expect(a.plan().gapMinimumKm2).toBe(minimum === 2 ? 0.05 : 3)
      while (a.live.redo()) {}
      expect(a.plan().criteria[0].weight).toBe(stood)
      expect(a.plan().gapMinimumKm2).toBe(minimum)
      meet()
      expect(a.plan()).toEqual(b.plan())
    }
    expect(seen).toEqual(new Set([77, 11]))
  })

  test('undo leaves what another tab wrote over it, and takes back what was done after that', () => {
    const { a, b, meet } = joined()
    a.take(weigh('mobile_gap', 77))
    meet()
    b.take(weigh('mobile_gap', 11))
    meet()
    a.take(weigh('mobile_gap', 50))
    expect(a.live.undo()).toBe('setWeight')
    expect(a.plan().criteria[0].weight).toBe(11)
    expect(a.live.undo()).toBeNull()
    expect(a.plan().criteria[0].weight).toBe(11)
  })

  test('a criterion that one added and another weighed stays when its adding is undone', () => {
    const { a, b, meet } = joined()
    a.take(step('addCriterion', plan => addCriterion(plan, 'pupils', 10, 'higher-first')))
    meet()
    b.take(weigh('pupils', 60))
    meet()
    a.live.undo()
    meet()
    expect(b.plan().criteria.at(-1)).toMatchObject({ id: 'pupils', weight: 60 })
    expect(a.plan()).toEqual(b.plan())
  })

  test('agree whatever each did before they met', () => {
    const steps = fc.array(arbitraryStep, { maxLength: 10 })
    fc.assert(
      fc.property(steps, steps, (first, second) => {
        const { a, b, meet } = joined()
        for (const each of first) a.take(each)
        for (const each of second) b.take(each)
        meet()
        expect(a.plan()).toEqual(b.plan())
      }),
    )
  })

  test('two criteria added apart are both there, in the same order for both', () => {
    const { a, b, meet } = joined()
    a.take(step('addCriterion', plan => addCriterion(plan, 'pupils', 10, 'higher-first')))
    b.take(step('addCriterion', plan => addCriterion(plan, 'households', 20, 'higher-first')))
    b.take(step('removeCriterion', plan => removeCriterion(plan, 'geography')))
    meet()
    expect(a.plan()).toEqual(b.plan())
    expect(a.plan().criteria.map(({ id }) => id)).toEqual([
      'mobile_gap',
      'fibre_gap',
      'device_gap',
      'alert',
      'households',
      'pupils',
    ])
  })
})
