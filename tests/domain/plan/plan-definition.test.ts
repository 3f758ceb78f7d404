import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedPlan } from '@/domain/plan/change'
import { adoptIndex } from '@/domain/plan/operations/adopt-index'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { definitionOf, indexOfDefinition } from '@/domain/plan/plan-definition'
import { indexOfPlan, sameIndex } from '@/domain/plan/plan-index'
import { indexText } from '@/domain/ranking/index-definition'
import { readIndexDefinition } from '@/domain/ranking/read-index-definition'
import { arbitraryIndex } from './arbitrary-plan'

test('an index that is saved to a file and opened again is the same, but for what groups are called inside', () => {
  const sliders = arbitraryIndex.map(index => ({
    ...index,
    criteria: index.criteria.map(each => ({ ...each, weight: 1.5 + each.weight / 2 })),
    groups: index.groups.map(each => ({ ...each, weight: 1.5 + each.weight / 2 })),
  }))
  fc.assert(
    fc.property(
      sliders.filter(({ criteria }) => criteria.length > 0),
      index => {
        const { index: read, faults } = readIndexDefinition(indexText(definitionOf(index)))
        expect(faults).toEqual([])
        if (!read) throw new Error('not read')
        const opened = indexOfDefinition(read, 0.1)
        expect(sameIndex(opened, index)).toBe(true)
        // Opened, it can be used.
        expect(indexOfPlan(changedPlan(FIRST_PLAN, adoptIndex(FIRST_PLAN, opened)))).toEqual(opened)
      },
    ),
  )
})

test('groups that are called the same are told apart in the file', () => {
  const group = (id: string) => ({ id, name: 'Kết nối', weight: 1, parent: null })
  const { groups } = definitionOf({ ...FIRST_PLAN, groups: [group('a'), group('b'), group('c')] })
  expect(groups.map(({ name }) => name)).toEqual(['Kết nối', 'Kết nối (2)', 'Kết nối (3)'])
})

test('shares and weights beyond the slider are scaled among siblings, in the same proportions', () => {
  const text = (weights: number[]) =>
    JSON.stringify({
      groups: [{ name: 'G', weight: 1000 }],
      criteria: weights.map((weight, i) => ({ column: `c${i}`, weight, ...(i > 0 ? { group: 'G' } : {}) })),
    })
  const opened = (weights: number[]) => {
    const { index } = readIndexDefinition(text(weights))
    if (!index) throw new Error('not read')
    return indexOfDefinition(index, 0.5)
  }
  const { criteria, groups } = opened([3000, 0.6, 0.3, 0.1])
  expect(criteria.map(({ weight }) => weight)).toEqual([75, 60, 30, 10])
  expect(groups[0].weight).toBe(25)
  expect(
    opened([100, 20, 30])
      .criteria.slice(1)
      .map(({ weight }) => weight),
  ).toEqual([20, 30])
})

test('a file that states no least known share leaves the one in use', () => {
  const { index } = readIndexDefinition('{"criteria":[{"column":"pupils"}]}')
  expect(index && indexOfDefinition(index, 0.3).minimumKnownShare).toBe(0.3)
})
