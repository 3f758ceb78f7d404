/** The tree of groups as shares (R2, R10), and what is left of them where a commune does not know everything (R5, R11). */
import type { RankingCriterion, RankingGroup } from './ranking'

export interface WeightTree {
  /** Weight of each criterion in the whole: the product of the shares on its way down. Sums to 1, or all 0. */
  readonly weights: Float64Array
  /** Share of each criterion among its siblings, 0…1; 0 = is not weighed. */
  readonly criterionShares: Float64Array
  readonly groupShares: Float64Array
  /** Index of the group above; the number of groups stands for the root. */
  readonly criterionParents: Int32Array
  readonly groupParents: Int32Array
  /** Indices of the groups that are weighed, each after the one above it. */
  readonly downwards: Int32Array
}

/** @throws RangeError on a negative or unreadable weight, a group that is not there, and groups in a circle. */
export function weightTree(
  criteria: readonly Pick<RankingCriterion, 'weight' | 'group'>[],
  groups: readonly RankingGroup[],
): WeightTree {
  const root = groups.length
  for (const { weight } of [...criteria, ...groups])
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError('weight below 0 or not a number')
  const criterionParents = Int32Array.from(criteria, ({ group }) => nodeOf(group, root))
  const groupParents = Int32Array.from(groups, ({ parent }) => nodeOf(parent, root))
  const depths = Int32Array.from(groups, (_, k) => depthOf(k, groupParents))
  const byDepth = groups.map((_, k) => k).sort((a, b) => depths[a] - depths[b] || a - b)

  // From the leaves up: what hangs on each group. One without a weighed criterion below it drops out.
  const sums = new Float64Array(root + 1)
  for (const [j, { weight }] of criteria.entries()) sums[criterionParents[j]] += weight
  for (const k of [...byDepth].reverse()) if (sums[k] > 0) sums[groupParents[k]] += groups[k].weight

  const share = (weight: number, parent: number) => (sums[parent] > 0 ? weight / sums[parent] : 0)
  const groupShares = Float64Array.from(groups, ({ weight }, k) =>
    sums[k] > 0 ? share(weight, groupParents[k]) : 0,
  )
  const criterionShares = Float64Array.from(criteria, ({ weight }, j) => share(weight, criterionParents[j]))
  const wholes = new Float64Array(root + 1)
  wholes[root] = 1
  for (const k of byDepth) wholes[k] = wholes[groupParents[k]] * groupShares[k]
  return {
    weights: criterionShares.map((own, j) => wholes[criterionParents[j]] * own),
    criterionShares,
    groupShares,
    criterionParents,
    groupParents,
    downwards: Int32Array.from(byDepth.filter(k => wholes[k] > 0)),
  }
}

/**
 * The weights of one commune in the whole when only some of its values are known: what is missing is shared out inside
 * its group, and a group of which nothing is known is shared out among its siblings. Sum to 1, or all 0.
 * @param known values of the commune's criteria begin at `from`; NaN = not known.
 * @param out gets a weight a criterion.
 */
export function weightsOfKnown(tree: WeightTree, known: Float64Array, from: number, out: Float64Array): void {
  const { criterionShares, criterionParents, groupShares, groupParents, downwards } = tree
  const root = groupParents.length
  const present = new Float64Array(root + 1)
  for (let j = 0; j < criterionShares.length; j++)
    if (!Number.isNaN(known[from + j])) present[criterionParents[j]] += criterionShares[j]
  for (let at = downwards.length - 1; at >= 0; at--) {
    const k = downwards[at]
    if (present[k] > 0) present[groupParents[k]] += groupShares[k]
  }
  const wholes = new Float64Array(root + 1)
  wholes[root] = 1
  for (const k of downwards)
    if (present[k] > 0) wholes[k] = wholes[groupParents[k]] * (groupShares[k] / present[groupParents[k]])
  for (let j = 0; j < criterionShares.length; j++) {
    const parent = criterionParents[j]
    out[j] =
      Number.isNaN(known[from + j]) || !(present[parent] > 0)
        ? 0
        : wholes[parent] * (criterionShares[j] / present[parent])
  }
}

function nodeOf(index: number, root: number): number {
  if (index === -1) return root
  if (!(Number.isInteger(index) && index >= 0 && index < root)) throw new RangeError(`no group ${index}`)
  return index
}

function depthOf(group: number, parents: Int32Array): number {
  let depth = 0
  for (let k = group; k !== parents.length; k = parents[k])
    if (++depth > parents.length) throw new RangeError('groups in a circle')
  return depth
}
