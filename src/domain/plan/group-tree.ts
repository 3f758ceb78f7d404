/**
 * The tree of groups. What people write apart may name a group that is gone, or make a circle once it is merged; read,
 * it is always a tree (rule P11).
 */
import type { GroupId, GroupSetting, PlanIndex } from './plan'

type Tree = Pick<PlanIndex, 'criteria' | 'groups'>

/**
 * P11. Who names a group that is not there stands at the root, and of a circle the group with the first id does.
 * The same objects where nothing was wrong. @param tree each group once.
 */
export function soundTree<T extends Tree>(tree: T): T {
  const parents = new Map(tree.groups.map(({ id, parent }) => [id, parent]))
  const known = (id: GroupId | null) => (id !== null && parents.has(id) ? id : null)
  for (const [id, parent] of parents) parents.set(id, known(parent))
  for (const first of circleBreakers(parents)) parents.set(first, null)
  const groups = tree.groups.map(group => withPart(group, 'parent', parents.get(group.id) ?? null))
  const criteria = tree.criteria.map(criterion => withPart(criterion, 'group', known(criterion.group)))
  const same =
    groups.every((group, place) => group === tree.groups[place]) &&
    criteria.every((criterion, place) => criterion === tree.criteria[place])
  return same ? tree : { ...tree, groups, criteria }
}

/** Whether `id` is `within`, or lies in it at any depth. */
export function liesWithin(groups: readonly GroupSetting[], id: GroupId | null, within: GroupId): boolean {
  const parents = new Map(groups.map(group => [group.id, group.parent]))
  // No way up is longer than the number of groups.
  for (let at = id, steps = 0; at !== null && steps <= groups.length; steps++) {
    if (at === within) return true
    at = parents.get(at) ?? null
  }
  return false
}

/** The first id of every circle. */
function circleBreakers(parents: ReadonlyMap<GroupId, GroupId | null>): Set<GroupId> {
  const breakers = new Set<GroupId>()
  for (const id of parents.keys()) {
    const way: GroupId[] = []
    let at: GroupId | null = id
    while (at !== null && !way.includes(at)) {
      way.push(at)
      at = parents.get(at) ?? null
    }
    if (at !== null) breakers.add(way.slice(way.indexOf(at)).sort()[0])
  }
  return breakers
}

const withPart = <T, K extends keyof T>(whole: T, part: K, value: T[K]): T =>
  whole[part] === value ? whole : { ...whole, [part]: value }
