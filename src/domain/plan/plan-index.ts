/** The index inside a plan: taken out, checked, and compared. */
import { sameParts } from './change'
import { soundTree } from './group-tree'
import { checkGroupName } from './operations/add-group'
import { checkBounds } from './operations/set-bounds'
import { checkError } from './operations/set-error'
import { checkMinimumKnownShare } from './operations/set-minimum-known-share'
import { checkWeight } from './operations/set-weight'
import type { Plan, PlanIndex } from './plan'

/** The same parts, by identity. */
export function indexOfPlan(plan: Plan | PlanIndex): PlanIndex {
  const { criteria, groups, normalisation, aggregation, missingRule, minimumKnownShare } = plan
  return { criteria, groups, normalisation, aggregation, missingRule, minimumKnownShare }
}

/** @throws RangeError where the index could not have been set part by part. */
export function checkIndex(index: PlanIndex): void {
  const { criteria, groups, minimumKnownShare } = index
  if (new Set(criteria.map(({ id }) => id)).size !== criteria.length)
    throw new RangeError('a criterion is named twice')
  if (new Set(groups.map(({ id }) => id)).size !== groups.length)
    throw new RangeError('a group is named twice')
  for (const { weight, bounds, error } of criteria) {
    checkWeight(weight)
    checkBounds(bounds)
    checkError(error)
  }
  for (const { name, weight } of groups) {
    checkGroupName(name)
    checkWeight(weight)
  }
  checkMinimumKnownShare(minimumKnownShare)
  if (soundTree(index) !== index) throw new RangeError('the groups are no tree')
}

/** Whether both rank alike by the same words: what groups are called, and by which ids, does not count. */
export function sameIndex(a: PlanIndex, b: PlanIndex): boolean {
  const [first, second] = [plainTree(a), plainTree(b)]
  return (
    sameParts(first.rules, second.rules) &&
    first.groups.length === second.groups.length &&
    first.groups.every((group, place) => sameParts(group, second.groups[place])) &&
    first.criteria.length === second.criteria.length &&
    first.criteria.every((criterion, place) => sameParts(criterion, second.criteria[place]))
  )
}

/** Groups by their place in the list instead of their ids. */
function plainTree({ criteria, groups, ...rules }: PlanIndex) {
  const place = (id: string | null) => groups.findIndex(group => group.id === id)
  const { normalisation, aggregation, missingRule, minimumKnownShare } = rules
  return {
    rules: { normalisation, aggregation, missingRule, minimumKnownShare },
    groups: groups.map(({ weight, parent }) => ({ weight, parent: place(parent) })),
    criteria: criteria.map(criterion => ({ ...criterion, group: place(criterion.group) })),
  }
}
