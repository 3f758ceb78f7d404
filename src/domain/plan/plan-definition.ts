/** Between the index of a plan, with groups by id, and the index as it is saved and sent, with groups by name. */
import type { IndexDefinition } from '../ranking/index-definition'
import { MAX_WEIGHT } from './operations/set-weight'
import type { CriterionSetting, GroupId, GroupSetting, PlanIndex } from './plan'

/** Groups that are called the same are told apart by a number behind their names. */
export function definitionOf(index: PlanIndex): IndexDefinition {
  const names = new Map<GroupId, string>()
  const given = new Set<string>()
  for (const { id, name } of index.groups) {
    let own = name
    for (let number = 2; given.has(own); number++) own = `${name} (${number})`
    given.add(own)
    names.set(id, own)
  }
  const nameOf = (id: GroupId | null) => (id === null ? null : (names.get(id) ?? null))
  return {
    criteria: index.criteria.map(({ id, weight, direction, group, bounds, error }) => ({
      column: id,
      direction,
      weight,
      group: nameOf(group),
      bounds,
      error,
    })),
    groups: index.groups.map(({ id, weight, parent }) => ({
      name: names.get(id) ?? id,
      weight,
      parent: nameOf(parent),
    })),
    normalise: index.normalisation,
    aggregate: index.aggregation,
    missing: index.missingRule,
    minimumKnownShare: index.minimumKnownShare,
  }
}

/**
 * The index that a plan can hold. A group's id is its name, so that two people who open one file hold the same groups.
 * Weights that a slider of 0…100 cannot show, or only at its very end (shares), are scaled with all their siblings, which
 * changes no rank.
 * @param minimumKnownShare for a definition that states none.
 */
export function indexOfDefinition(definition: IndexDefinition, minimumKnownShare: number): PlanIndex {
  const criteria = definition.criteria.map(
    ({ column, weight, direction, group, bounds, error }): CriterionSetting => ({
      id: column,
      weight,
      direction,
      group,
      bounds,
      error,
    }),
  )
  const groups = definition.groups.map(
    ({ name, weight, parent }): GroupSetting => ({ id: name, name: name.trim(), weight, parent }),
  )
  return {
    ...onSliders(criteria, groups),
    normalisation: definition.normalise,
    aggregation: definition.aggregate,
    missingRule: definition.missing,
    minimumKnownShare: definition.minimumKnownShare ?? minimumKnownShare,
  }
}

/** More than the noise of adding shares up. */
const ONE = 1 + 1e-9

function onSliders(criteria: readonly CriterionSetting[], groups: readonly GroupSetting[]) {
  const scales = new Map<GroupId | null, number>()
  for (const at of [null, ...groups.map(({ id }) => id)]) {
    const weights = [
      ...criteria.filter(({ group }) => group === at),
      ...groups.filter(({ parent }) => parent === at),
    ].map(({ weight }) => weight)
    const sum = weights.reduce((total, weight) => total + weight, 0)
    const fits = Math.max(0, ...weights) <= MAX_WEIGHT && (sum > ONE || sum === 0)
    scales.set(at, fits ? 1 : MAX_WEIGHT / sum)
  }
  const scaled = (weight: number, at: GroupId | null) => {
    const scale = scales.get(at) ?? 1
    // Twelve digits take the noise of the scaling away, and nothing that could part two ranks.
    return scale === 1 ? weight : Math.min(MAX_WEIGHT, Number((weight * scale).toPrecision(12)))
  }
  return {
    criteria: criteria.map(each => ({ ...each, weight: scaled(each.weight, each.group) })),
    groups: groups.map(each => ({ ...each, weight: scaled(each.weight, each.parent) })),
  }
}
