import { expect, test } from 'vitest'
import { criterionSetting, type GroupSetting } from '@/domain/plan/plan'
import { criteriaTree } from '@/panels/ranking/criteria-tree'
import { childrenIn, presentShares, spanOf, weighable, weightsOf } from '@/panels/ranking/weighed-siblings'

const group = (id: string, weight: number, parent: string | null = null): GroupSetting => ({
  id,
  name: id,
  weight,
  parent,
})
const tree = (gone: readonly string[] = []) =>
  criteriaTree(
    {
      criteria: [
        { ...criterionSetting('a', 30), group: 'need' },
        { ...criterionSetting('b', 10), group: 'need' },
        criterionSetting('c', 25),
        criterionSetting('d', 0),
      ],
      groups: [group('need', 75), group('empty', 50)],
    },
    new Set(gone),
  )
const idsOf = (nodes: readonly { setting: { id: string } }[]) => nodes.map(({ setting }) => setting.id)

test('asked about is only what can be weighed: no empty group, no column that is gone', () => {
  expect(idsOf(weighable(tree()))).toEqual(['c', 'd', 'need'])
  expect(idsOf(weighable(tree(['c', 'a', 'b'])))).toEqual(['d'])
  expect(idsOf(childrenIn(tree(), 'need'))).toEqual(['a', 'b'])
  expect(childrenIn(tree(), 'nobody')).toEqual([])
})

test('today’s shares are those among the ones asked about, equal where none is weighed yet', () => {
  expect(presentShares(weighable(tree()))).toEqual([0.25, 0, 0.75])
  const none = criteriaTree(
    { criteria: [criterionSetting('a', 0), criterionSetting('b', 0)], groups: [] },
    new Set(),
  )
  expect(presentShares(none)).toEqual([0.5, 0.5])
})

test('a group swings by the mean of what it holds, weighed as it is', () => {
  const swing = (id: string, span: number) => [id, { id, from: 0, to: 1, span }] as const
  const swings = new Map([swing('a', 1), swing('b', 0.2), swing('c', 0.5)])
  const [c, d, need] = weighable(tree())
  expect(spanOf(need, swings)).toBeCloseTo(0.75 * 1 + 0.25 * 0.2, 12)
  expect(spanOf(c, swings)).toBe(0.5)
  expect(spanOf(d, swings)).toBe(0)
})

test('what a help finds goes to criteria and groups by their ids', () => {
  const { criteria, groups } = weightsOf(weighable(tree()), [20, 30, 50])
  expect([...(criteria ?? [])]).toEqual([
    ['c', 20],
    ['d', 30],
  ])
  expect([...(groups ?? [])]).toEqual([['need', 50]])
})
