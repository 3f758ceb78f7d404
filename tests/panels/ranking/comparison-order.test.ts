import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyWeights, type Weights } from '@/domain/plan/operations/apply-weights'
import { criterionSetting, FIRST_PLAN, type Plan } from '@/domain/plan/plan'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { comparisonOrder, movedInOrder, takenIntoOrder } from '@/panels/ranking/comparison-order'
import { criteriaTree } from '@/panels/ranking/criteria-tree'
import { decidedShares } from '@/panels/ranking/decided-shares'

const plan = (weights: readonly number[]): Plan => ({
  ...FIRST_PLAN,
  aggregation: 'lexicographic',
  criteria: weights.map((weight, i) => criterionSetting(`c${i}`, weight)),
})
const orderOf = (of: Pick<Plan, 'criteria' | 'groups'>) => comparisonOrder(criteriaTree(of, new Set()))
const ids = (of: Pick<Plan, 'criteria' | 'groups'>) => orderOf(of).compared.map(({ setting }) => setting.id)

/** The plan once the operation behind the command has had its say; it refuses weights outside 0…100. */
function weighed(before: Plan, weights: Weights): Plan {
  applyWeights(before, weights)
  return {
    ...before,
    criteria: before.criteria.map(each => ({
      ...each,
      weight: weights.criteria?.get(each.id) ?? each.weight,
    })),
  }
}

const weightLists = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 30 })

test('moving one up or down changes its place by one and leaves the order of the others, also between equal weights', () => {
  fc.assert(
    fc.property(weightLists, fc.nat(), fc.constantFrom(-1, 1), (weights, any, by) => {
      const before = plan(weights)
      const { compared } = orderOf(before)
      fc.pre(compared.length > 1)
      const at = any % compared.length
      const moved = movedInOrder(compared, at, by)
      const expected = ids(before)
      if (at + by < 0 || at + by >= expected.length) {
        expect(moved).toBeNull()
        return
      }
      expected.splice(at + by, 0, ...expected.splice(at, 1))
      expect(moved && ids(weighed(before, moved))).toEqual(expected)
    }),
  )
})

test('where all weights differ they are only handed round', () => {
  const before = plan([50, 30, 20])
  const moved = movedInOrder(orderOf(before).compared, 2, -1)
  expect([...(moved?.criteria ?? [])].sort()).toEqual([
    ['c0', 50],
    ['c1', 20],
    ['c2', 30],
  ])
})

test('what was not compared is taken in as the last', () => {
  fc.assert(
    fc.property(weightLists, weights => {
      const before = plan([...weights, 0])
      const { compared, left } = orderOf(before)
      const node = left[left.length - 1]
      const after = ids(weighed(before, takenIntoOrder(compared, node)))
      expect(after).toEqual([...ids(before), node.setting.id])
    }),
  )
})

test('a level decides the pairs that it alone puts in order: counted pair by pair', () => {
  const value = fc.integer({ min: 0, max: 3 })
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 12 }), rows => {
      const ranking = rankCommunes({
        codes: rows.map((_, i) => String(i).padStart(5, '0')),
        districtOf: new Int32Array(rows.length),
        criteria: [30, 20, 10].map((weight, j) => ({
          id: `c${j}`,
          weight,
          direction: 'higher-first',
          values: Float64Array.from(rows, row => row[j]),
          bounds: null,
          group: -1,
        })),
        groups: [],
        inView: new Uint8Array(rows.length).fill(1),
        missingRule: 'renormalise',
        normalisation: 'none',
        aggregation: 'lexicographic',
        minimumKnownShare: 0,
      })
      const decided = [0, 0, 0]
      for (const [i, a] of rows.entries())
        for (const b of rows.slice(i + 1)) {
          const level = a.findIndex((each, j) => each !== b[j])
          if (level >= 0) decided[level]++
        }
      const pairs = decided.reduce((sum, each) => sum + each, 0)
      const shares = decidedShares(ranking)
      if (pairs === 0) expect(shares.size).toBe(0)
      else for (const [j, each] of decided.entries()) expect(shares.get(`c${j}`)).toBeCloseTo(each / pairs, 9)
    }),
  )
})
