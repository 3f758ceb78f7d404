/** Under lexicographic order the weights of the root's children say only what is compared first (R16): as places 1, 2, 3. */
import type { Weights } from '@/domain/plan/operations/apply-weights'
import { MAX_WEIGHT } from '@/domain/plan/operations/set-weight'
import type { TreeNode } from './criteria-tree'

export interface ComparisonOrder {
  /** What is compared, first place first. */
  readonly compared: readonly TreeNode[]
  /** What weighs nothing, or holds nothing that does. */
  readonly left: readonly TreeNode[]
}

/** By descending weight; of equal weights groups stand first, then each kind as it is listed. */
export function comparisonOrder(root: readonly TreeNode[]): ComparisonOrder {
  const listed = [
    ...root.filter(({ kind }) => kind === 'group'),
    ...root.filter(({ kind }) => kind === 'criterion'),
  ]
  return {
    compared: listed.filter(({ share }) => share > 0).sort((a, b) => b.setting.weight - a.setting.weight),
    left: listed.filter(({ share }) => !(share > 0)),
  }
}

/**
 * Weights with which one node stands `by` places lower (below 0: higher); the others keep their order. Today's weights are
 * handed round where they all differ, else they are spaced evenly.
 * @returns `null` where it does not move.
 */
export function movedInOrder(compared: readonly TreeNode[], at: number, by: number): Weights | null {
  const to = Math.max(0, Math.min(compared.length - 1, at + by))
  if (to === at) return null
  const order = [...compared]
  order.splice(to, 0, ...order.splice(at, 1))
  return weightsInOrder(
    order,
    compared.map(({ setting }) => setting.weight),
  )
}

/** Weights with which a node that was not compared is compared last. */
export function takenIntoOrder(compared: readonly TreeNode[], node: TreeNode): Weights {
  return weightsInOrder([...compared, node], [])
}

function weightsInOrder(order: readonly TreeNode[], today: readonly number[]): Weights {
  const differ = today.length === order.length && today.every((weight, i) => i === 0 || weight < today[i - 1])
  const weights = differ ? today : order.map((_, i) => (MAX_WEIGHT * (order.length - i)) / order.length)
  const of = (kind: TreeNode['kind']) =>
    new Map(order.flatMap((node, i) => (node.kind === kind ? [[node.setting.id, weights[i]] as const] : [])))
  return { criteria: of('criterion'), groups: of('group') }
}
