/** Weights in the whole as a plan holds them: of criteria beside their siblings, and of groups. */
import type { CriterionId } from '../ranking/ranking'
import type { Weights } from './operations/apply-weights'
import type { Plan } from './plan'

/**
 * Each criterion takes its weight in the whole, each group the sum of those below it, so that the product of the shares down
 * the tree gives them back (R30). A criterion that is not named (its column is not in the data) keeps its weight.
 * @param whole by criterion of `ids`, 0…1, summing to 1. @returns weights 0…100.
 */
export function treeWeights(
  { criteria, groups }: Pick<Plan, 'criteria' | 'groups'>,
  ids: readonly CriterionId[],
  whole: Float64Array,
): Required<Weights> {
  const of = new Map(ids.map((id, at) => [id, Math.min(100, whole[at] * 100)]))
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]))
  const sums = new Map(groups.map(({ id }) => [id, 0]))
  for (const { id, group } of criteria)
    for (let above = group; above !== null; above = parents.get(above) ?? null)
      sums.set(above, Math.min(100, (sums.get(above) ?? 0) + (of.get(id) ?? 0)))
  return { criteria: of, groups: sums }
}
