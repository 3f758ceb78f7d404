/** What stands side by side at the root or in a group, as the helps with weights ask about it; and their answer as weights. */
import type { Weights } from '@/domain/plan/operations/apply-weights'
import type { GroupId } from '@/domain/plan/plan'
import type { Swing } from '@/domain/ranking/swing-weights'
import { criteriaBelow, type TreeNode } from './criteria-tree'

/** Those that can be weighed: a column that is gone, or a group without any criterion that is there, cannot. */
export const weighable = (siblings: readonly TreeNode[]): TreeNode[] =>
  siblings.filter(node => criteriaBelow(node).some(({ gone }) => !gone))

/** Today's shares among them, 0…1; all equal where nothing is weighed yet. */
export function presentShares(siblings: readonly TreeNode[]): number[] {
  const total = siblings.reduce((sum, { setting }) => sum + setting.weight, 0)
  return siblings.map(({ setting }) => (total > 0 ? setting.weight / total : 1 / siblings.length))
}

/**
 * How far a node swings after normalisation when everything below it goes from its mildest to its most pressing value:
 * a group by the mean of its own, weighed as they are.
 */
export function spanOf(node: TreeNode, swings: ReadonlyMap<string, Swing>): number {
  if (node.kind === 'criterion') return swings.get(node.setting.id)?.span ?? 0
  return node.children.reduce((sum, child) => sum + child.shareInGroup * spanOf(child, swings), 0)
}

/** @param weights 0…100, in the order of the siblings. */
export function weightsOf(siblings: readonly TreeNode[], weights: readonly number[]): Weights {
  const of = (kind: TreeNode['kind']) =>
    new Map(
      siblings.flatMap((node, i) => (node.kind === kind ? [[node.setting.id, weights[i]] as const] : [])),
    )
  return { criteria: of('criterion'), groups: of('group') }
}

/** What stands in a group; `null`: at the root. Empty where the group is gone. */
export function childrenIn(root: readonly TreeNode[], group: GroupId | null): readonly TreeNode[] {
  if (group === null) return root
  for (const node of root) {
    if (node.kind === 'criterion') continue
    if (node.setting.id === group) return node.children
    const below = childrenIn(node.children, group)
    if (below.length > 0) return below
  }
  return []
}
