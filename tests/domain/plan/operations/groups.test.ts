import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedPlan, isEmpty } from '@/domain/plan/change'
import { liesWithin, soundTree } from '@/domain/plan/group-tree'
import { addGroup } from '@/domain/plan/operations/add-group'
import { adoptIndex } from '@/domain/plan/operations/adopt-index'
import { applyWeights } from '@/domain/plan/operations/apply-weights'
import { moveCriterion } from '@/domain/plan/operations/move-criterion'
import { moveGroup } from '@/domain/plan/operations/move-group'
import { removeGroup } from '@/domain/plan/operations/remove-group'
import { renameGroup } from '@/domain/plan/operations/rename-group'
import { setBounds } from '@/domain/plan/operations/set-bounds'
import { setError } from '@/domain/plan/operations/set-error'
import { setMinimumKnownShare } from '@/domain/plan/operations/set-minimum-known-share'
import { setTopCount } from '@/domain/plan/operations/set-top-count'
import { FIRST_PLAN, type GroupSetting, type Plan } from '@/domain/plan/plan'
import { indexOfPlan } from '@/domain/plan/plan-index'
import { arbitraryIndex, arbitraryPlan, arbitraryStep } from '../arbitrary-plan'

const since = (plan: Plan, ...operations: ((plan: Plan) => ReturnType<typeof addGroup>)[]) =>
  operations.reduce((now, operation) => changedPlan(now, operation(now)), plan)

/** need ⊃ net ⊃ mobile_gap; fibre_gap in need. */
const NESTED = since(
  FIRST_PLAN,
  plan => addGroup(plan, 'need', ' Nhu cầu ', 40),
  plan => addGroup(plan, 'net', 'Kết nối', 30, 'need'),
  plan => moveCriterion(plan, 'mobile_gap', 'net'),
  plan => moveCriterion(plan, 'fibre_gap', 'need'),
)
const groupOf = (plan: Plan, id: string) => plan.criteria.find(criterion => criterion.id === id)?.group

describe('groups', () => {
  test('P11: any steps leave a tree, every group and criterion under one that is there', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.array(arbitraryStep, { maxLength: 12 }), (plan, steps) => {
        const end = steps.reduce((now, { operation }) => changedPlan(now, operation(now)), plan)
        expect(soundTree(end)).toBe(end)
        for (const group of end.groups) expect(liesWithin(end.groups, group.parent, group.id)).toBe(false)
      }),
    )
  })

  test('P11: what people wrote apart is read as a tree, the same in any order, and keeps all that was right', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd')
    const groups = fc.uniqueArray(
      fc.record({
        id,
        name: id,
        weight: fc.constant(1),
        parent: fc.option(fc.oneof(id, fc.constant('gone'))),
      }),
      { selector: group => group.id },
    )
    fc.assert(
      fc.property(groups, written => {
        const sound = soundTree({ criteria: [], groups: written }).groups
        const depth = (group: GroupSetting, steps = 0): number =>
          steps > 9 || group.parent === null
            ? steps
            : depth(sound.find(other => other.id === group.parent) as GroupSetting, steps + 1)
        expect(sound.every(group => depth(group) <= sound.length)).toBe(true)
        const reversed = soundTree({ criteria: [], groups: [...written].reverse() }).groups
        expect([...reversed].reverse()).toEqual(sound)
        // Only a parent that is gone, or one link of a circle, is taken away.
        const cut = written.filter((group, at) => group.parent !== sound[at].parent)
        for (const group of cut) {
          const gone = !written.some(other => other.id === group.parent)
          expect(gone || liesWithin(written, group.parent, group.id)).toBe(true)
        }
      }),
    )
  })

  test('of a group that is removed the children move up to its parent, with their weights', () => {
    const plan = since(NESTED, plan => removeGroup(plan, 'net'))
    expect(groupOf(plan, 'mobile_gap')).toBe('need')
    const flat = since(NESTED, plan => removeGroup(plan, 'need'))
    expect(flat.groups).toEqual([{ id: 'net', name: 'Kết nối', weight: 30, parent: null }])
    expect([groupOf(flat, 'mobile_gap'), groupOf(flat, 'fibre_gap')]).toEqual(['net', null])
    expect(flat.criteria.map(({ weight }) => weight)).toEqual(FIRST_PLAN.criteria.map(({ weight }) => weight))
  })

  test('a group does not go into itself, into what it holds, or into one that is not there', () => {
    for (const parent of ['need', 'net', 'gone'])
      expect(isEmpty(moveGroup(NESTED, 'need', parent))).toBe(true)
    expect(isEmpty(moveCriterion(NESTED, 'alert', 'gone'))).toBe(true)
    expect(since(NESTED, plan => moveGroup(plan, 'net', null)).groups[1].parent).toBeNull()
  })

  test('a name is trimmed, and never empty', () => {
    expect(NESTED.groups[0].name).toBe('Nhu cầu')
    expect(() => renameGroup(NESTED, 'need', '  ')).toThrow(RangeError)
    expect(() => addGroup(NESTED, 'x', '', 1)).toThrow(RangeError)
  })
})

test.each([[[1, 1]], [[2, 1]], [[Number.NaN, 1]], [[0, Number.POSITIVE_INFINITY]]] as const)(
  'bounds %j are refused',
  bounds => {
    expect(() => setBounds(FIRST_PLAN, 'alert', bounds)).toThrow(RangeError)
  },
)

test('bounds of which neither side is stated are none', () => {
  expect(isEmpty(setBounds(FIRST_PLAN, 'alert', [null, null]))).toBe(true)
  expect(since(FIRST_PLAN, plan => setBounds(plan, 'alert', [null, 2])).criteria[3].bounds).toEqual([null, 2])
})

test.each([-0.1, 1.1, Number.NaN])('an error, or a least known share, of %s is refused', value => {
  expect(() => setError(FIRST_PLAN, 'alert', value)).toThrow(RangeError)
  expect(() => setMinimumKnownShare(FIRST_PLAN, value)).toThrow(RangeError)
})

test.each([0, -1, 1.5, Number.NaN])('%s communes that come first are refused', count => {
  expect(() => setTopCount(FIRST_PLAN, count)).toThrow(RangeError)
})

test('adoptIndex takes the whole index and leaves filters, day, theme and top count', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryIndex, (plan, index) => {
      const adopted = since(plan, now => adoptIndex(now, index))
      expect(indexOfPlan(adopted)).toEqual(index)
      expect({ ...adopted, ...indexOfPlan(plan) }).toEqual(plan)
    }),
  )
})

test('applyWeights gives all weights as one change and passes over what is not there', () => {
  const weights = {
    criteria: new Map([
      ['alert', 1],
      ['gone', 2],
    ]),
    groups: new Map([['net', 3]]),
  }
  const change = applyWeights(NESTED, weights)
  expect(change.put.map(record => 'id' in record && record.id)).toEqual(['net', 'alert'])
  expect(() => applyWeights(NESTED, { criteria: new Map([['gone', 101]]) })).toThrow(RangeError)
})
