import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CriterionSetting, criterionSetting, type GroupSetting } from '@/domain/plan/plan'
import {
  criteriaBelow,
  criteriaTree,
  groupPaths,
  standsAlone,
  type TreeNode,
} from '@/panels/ranking/criteria-tree'

const group = (id: string, weight: number, parent: string | null = null): GroupSetting => ({
  id,
  name: id,
  weight,
  parent,
})
const inside = (id: string, weight: number, at: string | null): CriterionSetting => ({
  ...criterionSetting(id, weight),
  group: at,
})

const sharesOf = (nodes: readonly TreeNode[]): Record<string, number> =>
  Object.fromEntries(
    nodes.flatMap(node => [
      [node.setting.id, node.share] as const,
      ...(node.kind === 'group' ? Object.entries(sharesOf(node.children)) : []),
    ]),
  )

test('a share in the whole is the product of the shares on the way down; a group that holds nothing weighs nothing', () => {
  const tree = criteriaTree(
    {
      criteria: [
        inside('a', 1, 'signal'),
        inside('b', 3, 'signal'),
        inside('c', 5, 'deep'),
        inside('d', 20, null),
      ],
      groups: [group('signal', 60), group('deep', 80, 'signal2'), group('signal2', 20), group('empty', 50)],
    },
    new Set(),
  )
  // 60 : 20 : 20 at the root; the empty group drops out.
  expect(sharesOf(tree)).toEqual({
    d: 0.2,
    signal: 0.6,
    a: 0.6 * 0.25,
    b: 0.6 * 0.75,
    signal2: 0.2,
    deep: 0.2,
    c: 0.2,
    empty: 0,
  })
  expect(tree.map(({ setting }) => setting.id)).toEqual(['d', 'signal', 'signal2', 'empty'])
})

test('an only child, beside empty groups too, has all the weight whatever its own; at 0 it has none and can be slid', () => {
  const treeOf = (weight: number) =>
    criteriaTree(
      { criteria: [inside('a', weight, 'one')], groups: [group('one', 60), group('empty', 50)] },
      new Set(),
    )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), weight => {
      const [one, empty] = treeOf(weight)
      const [only] = one.kind === 'group' ? one.children : []
      expect([only.share, only.shareInGroup]).toEqual([1, 1])
      expect(standsAlone(only, [only]) && standsAlone(one, [one, empty])).toBe(true)
      expect(standsAlone(empty, [one, empty])).toBe(false)
    }),
  )
  const [one] = treeOf(0)
  const children = one.kind === 'group' ? one.children : []
  expect(standsAlone(children[0], children)).toBe(false)
  const two = criteriaTree({ criteria: [inside('a', 1, null), inside('b', 0, null)], groups: [] }, new Set())
  expect(standsAlone(two[0], two)).toBe(false)
})

test('a criterion whose column is gone weighs nothing, and the others share its weight', () => {
  const criteria = [inside('a', 30, null), inside('b', 10, null), inside('gone', 60, null)]
  const tree = criteriaTree({ criteria, groups: [] }, new Set(['gone']))
  expect(sharesOf(tree)).toEqual({ a: 0.75, b: 0.25, gone: 0 })
})

test('every criterion and every group stands in the tree once, and the shares of the root make 1 or 0', () => {
  const weight = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(weight, fc.nat(9)), { maxLength: 6 }),
      fc.array(fc.tuple(weight, fc.nat(9)), { minLength: 1, maxLength: 12 }),
      (groupsAt, criteriaAt) => {
        // A group lies only in one that comes before it, so there is never a circle.
        const groups = groupsAt.map(([w, at], i) => group(`g${i}`, w, at < i ? `g${at}` : null))
        const criteria = criteriaAt.map(([w, at], i) =>
          inside(`c${i}`, w, at < groups.length ? `g${at}` : null),
        )
        const root = criteriaTree({ criteria, groups }, new Set())
        const all = Object.keys(sharesOf(root))
        expect(all.sort()).toEqual([...criteria, ...groups].map(({ id }) => id).sort())
        const sum = root.flatMap(criteriaBelow).reduce((total, { share }) => total + share, 0)
        expect(Math.min(Math.abs(sum - 1), Math.abs(sum))).toBeLessThan(1e-9)
      },
    ),
  )
})

test('menus name a group with all that it lies in, the outer before the inner', () => {
  const paths = groupPaths([group('inner', 1, 'outer'), group('outer', 1), group('other', 1)])
  expect(paths.map(({ path }) => path.map(({ id }) => id).join('/'))).toEqual([
    'outer',
    'outer/inner',
    'other',
  ])
})

test('what is printed adds up to 100: of all criteria, of a group’s children, and a group as its criteria', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 })
  const percent = (share: number) => Math.round(share * 100)
  fc.assert(
    fc.property(weights, weights, (atRoot, inGroup) => {
      const tree = criteriaTree(
        {
          criteria: [
            ...atRoot.map((weight, i) => inside(`r${i}`, weight, null)),
            ...inGroup.map((weight, i) => inside(`g${i}`, weight, 'group')),
          ],
          groups: [group('group', 30)],
        },
        new Set(),
      )
      const sum = (nodes: readonly TreeNode[], of: 'shown' | 'shownInGroup') =>
        nodes.reduce((total, node) => total + percent(node[of]), 0)
      expect(sum(tree, 'shown')).toBe(100)
      expect(sum(tree, 'shownInGroup')).toBe(100)
      const found = tree.find(({ kind }) => kind === 'group')
      if (found?.kind !== 'group') throw new Error('no group')
      expect(sum(found.children, 'shownInGroup')).toBe(100)
      expect(sum(found.children, 'shown')).toBe(percent(found.shown))
      for (const node of tree)
        expect(Math.abs(node.shown - node.share)).toBeLessThan(0.01 * inGroup.length + 1e-9)
    }),
  )
})
