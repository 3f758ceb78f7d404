import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedPlan } from '@/domain/plan/change'
import { keepShares } from '@/domain/plan/keep-shares'
import { addGroup } from '@/domain/plan/operations/add-group'
import { moveCriterion } from '@/domain/plan/operations/move-criterion'
import { moveGroup } from '@/domain/plan/operations/move-group'
import { removeGroup } from '@/domain/plan/operations/remove-group'
import { FIRST_PLAN, type Plan } from '@/domain/plan/plan'
import { arbitraryPlan } from './arbitrary-plan'

/** By the definition, a criterion at a time: its share among its siblings times that of each group above. */
function shareOf(plan: Plan, id: string): number {
  const weighed = (group: string): boolean =>
    plan.criteria.some(each => each.group === group && each.weight > 0) ||
    plan.groups.some(each => each.parent === group && each.weight > 0 && weighed(each.id))
  const among = (level: string | null) =>
    [
      ...plan.criteria.filter(({ group }) => group === level),
      ...plan.groups.filter(({ id, parent }) => parent === level && weighed(id)),
    ].reduce((sum, { weight }) => sum + weight, 0)
  const criterion = plan.criteria.find(each => each.id === id)
  if (!criterion || criterion.weight === 0) return 0
  let share = criterion.weight / among(criterion.group)
  for (let level = criterion.group; level !== null; ) {
    const group = plan.groups.find(each => each.id === level)
    if (!group || group.weight === 0) return 0
    share *= group.weight / among(group.parent)
    level = group.parent
  }
  return share
}

const sharesOf = (plan: Plan) => plan.criteria.map(({ id }) => [id, shareOf(plan, id)] as const)

test('P21: whatever is moved or taken out of the tree, every criterion keeps its share of the whole, and weights stay in 0…100', () => {
  let moved = 0
  fc.assert(
    fc.property(arbitraryPlan, fc.nat(), fc.nat(), fc.nat(2), (drawn, one, other, kind) => {
      // To three decimals, as people set them: the product of two of the least numbers there are is 0.
      const set = <T extends { weight: number }>(each: T): T => ({
        ...each,
        weight: Math.round(each.weight * 1e3) / 1e3,
      })
      const plan: Plan = {
        ...drawn,
        aggregation: 'arithmetic',
        criteria: drawn.criteria.map(set),
        groups: drawn.groups.map(set),
      }
      const pick = <T>(list: readonly T[], at: number) =>
        list.length > 0 ? list[at % list.length] : undefined
      const target = pick([null, ...plan.groups.map(({ id }) => id)], other) ?? null
      const criterion = pick(plan.criteria, one)?.id ?? 'none'
      const group = pick(plan.groups, one)?.id ?? 'none'
      const change = [
        () => moveCriterion(plan, criterion, target),
        () => moveGroup(plan, group, target),
        () => removeGroup(plan, group),
      ][kind]()
      const after = changedPlan(plan, keepShares(plan, change))
      const plain = changedPlan(plan, change)
      // The tree is that of the plain move.
      expect(after.criteria.map(({ group }) => group)).toEqual(plain.criteria.map(({ group }) => group))
      expect(after.groups.map(({ parent }) => parent)).toEqual(plain.groups.map(({ parent }) => parent))
      for (const { weight } of [...after.criteria, ...after.groups]) {
        expect(weight).toBeGreaterThanOrEqual(0)
        expect(weight).toBeLessThanOrEqual(100)
      }
      const shares = sharesOf(plan)
      if (shares.every(([, share]) => share === 0)) return
      for (const [id, share] of shares) expect(shareOf(after, id)).toBeCloseTo(share, 6)
      if (plain.criteria.some(({ group }, at) => group !== plan.criteria[at].group)) moved++
    }),
    { numRuns: 1_000 },
  )
  expect(moved).toBeGreaterThan(50)
})

test('P21: who is put into an empty group brings its weight; who stands at the root untouched keeps its very number', () => {
  const start = changedPlan(FIRST_PLAN, addGroup(FIRST_PLAN, 'urgent', 'Khẩn cấp', 50))
  const after = changedPlan(start, keepShares(start, moveCriterion(start, 'alert', 'urgent')))
  const alert = FIRST_PLAN.criteria.find(({ id }) => id === 'alert')?.weight
  expect(after.groups).toEqual([{ id: 'urgent', name: 'Khẩn cấp', weight: alert, parent: null }])
  const weights = (plan: Plan) => plan.criteria.map(({ id, weight }) => [id, weight])
  expect(weights(after)).toEqual(weights(FIRST_PLAN))
  const back = changedPlan(after, keepShares(after, removeGroup(after, 'urgent')))
  expect(weights(back)).toEqual(weights(FIRST_PLAN))
})

test('P21: under lexicographic order nobody changes its weight, which is its place', () => {
  const lexicographic: Plan = { ...FIRST_PLAN, aggregation: 'lexicographic' }
  const start = changedPlan(lexicographic, addGroup(lexicographic, 'g', 'Nhóm', 50))
  const move = moveCriterion(start, 'alert', 'g')
  expect(keepShares(start, move)).toBe(move)
})
