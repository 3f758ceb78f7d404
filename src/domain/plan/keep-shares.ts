/** P21. Moving things about in the tree of groups is tidying, not weighing: nobody's part in the whole may change by it. */
import { weightTree } from '../ranking/weight-tree'
import { type Change, changeBetween, changedPlan } from './change'
import { MAX_WEIGHT } from './operations/set-weight'
import type { GroupId, Plan } from './plan'

type Level = GroupId | null

/**
 * The change, and with it the weights that leave every criterion the share of the whole (R10) that it had. Weights are written
 * only where somebody came or left, and above; where they would not fit into 0…100 all of that level shrink alike. A group that
 * is left empty keeps its weight. Where nothing is weighed there is nothing to keep. Under lexicographic order weights are places and stay with who has them.
 * @param change moves criteria or groups, or takes groups away; all criteria stay.
 */
export function keepShares(plan: Plan, change: Change): Change {
  const after = changedPlan(plan, change)
  const levels = levelsTouched(plan, after)
  const { shares, total } = wholeOf(plan)
  if (levels.size === 0 || total === 0 || plan.aggregation === 'lexicographic') return change
  const parents = new Map(after.groups.map(({ id, parent }) => [id, parent]))
  // In the measure of the root, so that who stands there untouched keeps its very weight.
  const own = new Map(plan.criteria.map(({ id }, at) => [id, shares[at] * total]))
  const below = new Map<GroupId, number>(after.groups.map(({ id }) => [id, 0]))
  for (const { id, group } of after.criteria)
    for (let above = group; above !== null; above = parents.get(above) ?? null)
      below.set(above, (below.get(above) ?? 0) + (own.get(id) ?? 0))
  // Groups that something weighed hangs on; the others count nothing and keep their weights.
  const groupBefore = new Map(plan.criteria.map(({ id, group }) => [id, group]))
  const stayed = ({ id, group }: Plan['criteria'][number]) => groupBefore.get(id) === group
  const held = new Set<GroupId>()
  for (const each of after.criteria)
    if ((stayed(each) ? each.weight : (own.get(each.id) ?? 0)) > 0)
      for (let above = each.group; above !== null; above = parents.get(above) ?? null) held.add(above)
  const greatest = new Map<Level, number>()
  const meet = (level: Level, weight: number) =>
    greatest.set(level, Math.max(greatest.get(level) ?? 0, weight))
  for (const { id, group } of after.criteria) meet(group, own.get(id) ?? 0)
  for (const { id, parent } of after.groups) meet(parent, below.get(id) ?? 0)
  const fitted = (weight: number, level: Level) =>
    rounded(weight * Math.min(1, MAX_WEIGHT / (greatest.get(level) ?? 1)))
  return changeBetween(plan, {
    ...after,
    criteria: after.criteria.map(each => {
      const weighed = levels.has(each.group) && (greatest.get(each.group) ?? 0) > 0
      if (!weighed && stayed(each)) return each
      return { ...each, weight: fitted(own.get(each.id) ?? 0, each.group) }
    }),
    groups: after.groups.map(each => {
      if (!levels.has(each.parent) || !held.has(each.id)) return each
      return { ...each, weight: fitted(below.get(each.id) ?? 0, each.parent) }
    }),
  })
}

/** A share in the whole by criterion of the plan, and the sum of the weights at the root. */
function wholeOf({ criteria, groups }: Plan): { readonly shares: Float64Array; readonly total: number } {
  const places = new Map(groups.map(({ id }, at) => [id, at]))
  const placeOf = (id: Level) => (id === null ? -1 : (places.get(id) ?? -1))
  const tree = weightTree(
    criteria.map(({ weight, group }) => ({ weight, group: placeOf(group) })),
    groups.map(({ id, weight, parent }) => ({ id, weight, parent: placeOf(parent) })),
  )
  const root = groups.length
  const atRoot = (
    weights: readonly { readonly weight: number }[],
    parents: Int32Array,
    shares: Float64Array,
  ) =>
    weights.reduce((sum, { weight }, at) => (parents[at] === root && shares[at] > 0 ? sum + weight : sum), 0)
  const total =
    atRoot(criteria, tree.criterionParents, tree.criterionShares) +
    atRoot(groups, tree.groupParents, tree.groupShares)
  return { shares: tree.weights, total }
}

/** Where somebody came or left, and all that lies above. */
function levelsTouched(before: Plan, after: Plan): Set<Level> {
  const touched = new Set<Level>()
  const parents = new Map(after.groups.map(({ id, parent }) => [id, parent]))
  const touch = (level: Level) => {
    for (let at = level; ; at = parents.get(at) ?? null) {
      touched.add(at)
      if (at === null) return
    }
  }
  const was = new Map<string, Level>([
    ...before.groups.map(({ id, parent }) => [`group ${id}`, parent] as const),
    ...before.criteria.map(({ id, group }) => [`criterion ${id}`, group] as const),
  ])
  const compare = (key: string, level: Level) => {
    const old = was.get(key) ?? null
    if (old === level) return
    touch(old)
    touch(level)
  }
  for (const { id, parent } of after.groups) compare(`group ${id}`, parent)
  for (const { id, group } of after.criteria) compare(`criterion ${id}`, group)
  return touched
}

/** Without the last bits of a product: weights are read in links and files. */
const rounded = (weight: number): number => Math.min(MAX_WEIGHT, Number(weight.toPrecision(12)))
