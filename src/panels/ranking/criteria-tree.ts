/** The plan's criteria and groups as the tree that stands in the column, with what each weighs in the whole. */
import type { CriterionSetting, GroupId, GroupSetting, PlanIndex } from '@/domain/plan/plan'
import type { CriterionId } from '@/domain/ranking/ranking'
import { weightTree } from '@/domain/ranking/weight-tree'
import { wholePercents } from '@/domain/ranking/whole-percents'

interface Weighed {
  /** In the whole, 0…1: the root's children sum to 1, or all are 0. */
  readonly share: number
  /** Beside its siblings, 0…1. */
  readonly shareInGroup: number
  /** Both as they are printed: whole percents that add up, of all criteria and of a group's children. */
  readonly shown: number
  readonly shownInGroup: number
}

export interface CriterionNode extends Weighed {
  readonly kind: 'criterion'
  readonly setting: CriterionSetting
  /** Its column is not in the data in use: it weighs nothing. */
  readonly gone: boolean
}

export interface GroupNode extends Weighed {
  readonly kind: 'group'
  readonly setting: GroupSetting
  readonly children: readonly TreeNode[]
}

export type TreeNode = CriterionNode | GroupNode

type Tree = Pick<PlanIndex, 'criteria' | 'groups'>

/** The root's children: criteria as they are listed, then groups. @param gone criteria that the data in use lacks. */
export function criteriaTree({ criteria, groups }: Tree, gone: ReadonlySet<CriterionId>): TreeNode[] {
  const placeOf = (id: GroupId | null) => groups.findIndex(group => group.id === id)
  const { weights, criterionShares, groupShares } = weightTree(
    criteria.map(({ id, weight, group }) => ({ weight: gone.has(id) ? 0 : weight, group: placeOf(group) })),
    groups.map(({ id, weight, parent }) => ({ id, weight, parent: placeOf(parent) })),
  )
  const shown = wholePercents(weights)
  const childrenOf = (parent: GroupId | null): TreeNode[] =>
    shownAmongSiblings([
      ...criteria.flatMap((setting, j): CriterionNode[] =>
        setting.group === parent
          ? [
              {
                kind: 'criterion',
                setting,
                share: weights[j],
                shown: shown[j],
                shownInGroup: 0,
                shareInGroup: criterionShares[j],
                gone: gone.has(setting.id),
              },
            ]
          : [],
      ),
      ...groups.flatMap((setting, k): GroupNode[] => {
        if (setting.parent !== parent) return []
        const children = childrenOf(setting.id)
        const share = children.reduce((sum, child) => sum + child.share, 0)
        return [
          {
            kind: 'group',
            setting,
            children,
            share,
            shareInGroup: groupShares[k],
            shown: children.reduce((sum, child) => sum + child.shown, 0),
            shownInGroup: 0,
          },
        ]
      }),
    ])
  return childrenOf(null)
}

function shownAmongSiblings(nodes: readonly TreeNode[]): TreeNode[] {
  const shown = wholePercents(nodes.map(node => node.shareInGroup))
  return nodes.map((node, at) => ({ ...node, shownInGroup: shown[at] }))
}

/** The criteria below a node, itself where it is one. */
export const criteriaBelow = (node: TreeNode): CriterionNode[] =>
  node.kind === 'criterion' ? [node] : node.children.flatMap(criteriaBelow)

/**
 * Whether a node takes all the weight of those beside it whatever its own, so that there is nothing to slide: no sibling
 * holds a criterion, and its own weight is above 0 (at 0 nothing would be weighed at all).
 */
export const standsAlone = (node: TreeNode, siblings: readonly TreeNode[]): boolean =>
  node.shareInGroup > 0 && siblings.every(other => other === node || criteriaBelow(other).length === 0)

/** Groups with all that they stand in: for menus, outermost first. */
export function groupPaths(groups: readonly GroupSetting[]): { group: GroupSetting; path: GroupSetting[] }[] {
  const below = (
    parent: GroupId | null,
    above: GroupSetting[],
  ): { group: GroupSetting; path: GroupSetting[] }[] =>
    groups
      .filter(group => group.parent === parent)
      .flatMap(group => {
        const path = [...above, group]
        return [{ group, path }, ...below(group.id, path)]
      })
  return below(null, [])
}
