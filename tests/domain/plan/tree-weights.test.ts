import { expect, test } from 'vitest'
import { criterionSetting, FIRST_PLAN, type Plan } from '@/domain/plan/plan'
import { treeWeights } from '@/domain/plan/tree-weights'

test('R30: down the tree the shares give back the weights in the whole; who is not named keeps its own', () => {
  const plan: Plan = {
    ...FIRST_PLAN,
    groups: [
      { id: 'a', name: 'A', weight: 10, parent: null },
      { id: 'b', name: 'B', weight: 10, parent: 'a' },
    ],
    criteria: [
      criterionSetting('x', 1),
      { ...criterionSetting('y', 2), group: 'a' },
      { ...criterionSetting('z', 3), group: 'b' },
      { ...criterionSetting('gone', 7), group: 'b' },
    ],
  }
  const { criteria, groups } = treeWeights(plan, ['x', 'y', 'z'], Float64Array.of(0.5, 0.2, 0.3))
  expect([...criteria]).toEqual([
    ['x', 50],
    ['y', 20],
    ['z', 30],
  ])
  expect([...groups]).toEqual([
    ['a', 50],
    ['b', 30],
  ])
})
