/** The criteria as they hang together: rows, groups that fold, and under lexicographic order the places 1, 2, 3. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { applyWeights } from '@/commands/apply-weights'
import type { Pull } from '@/domain/ranking/pull'
import type { CriterionId } from '@/domain/ranking/ranking'
import { wholePercents } from '@/domain/ranking/whole-percents'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import type { Alone } from './alone-line'
import { comparisonOrder, movedInOrder, takenIntoOrder } from './comparison-order'
import styles from './criteria-list.module.css'
import { criteriaBelow, standsAlone, type TreeNode } from './criteria-tree'
import { CriterionRow } from './criterion-row'
import { GroupRow } from './group-row'
import type { PlaceInOrder } from './place-controls'
import { useDecidedShares, usePulls } from './use-criteria-tree'

interface ListProps {
  readonly root: readonly TreeNode[]
}

export function CriteriaList({ root }: ListProps) {
  const lexicographic = useStore(currentPlan, state => state.plan.aggregation === 'lexicographic')
  if (lexicographic) return <InOrder root={root} />
  return <Weighed root={root} />
}

function Weighed({ root }: ListProps) {
  const pulls = usePulls()
  return (
    <ul className={styles.list}>
      {root.map(node => (
        <TreeItem
          key={node.setting.id}
          node={node}
          pulls={pulls}
          alone={standsAlone(node, root) && 'at-root'}
        />
      ))}
    </ul>
  )
}

const NO_PULLS: ReadonlyMap<CriterionId, Pull> = new Map()

function InOrder({ root }: ListProps) {
  const { t } = useText()
  const decided = useDecidedShares()
  const { compared, left } = useMemo(() => comparisonOrder(root), [root])
  const decides = wholePercents(
    compared.map(node =>
      criteriaBelow(node).reduce((sum, { setting }) => sum + (decided.get(setting.id) ?? 0), 0),
    ),
  )
  const move = (at: number, by: number) => {
    const weights = movedInOrder(compared, at, by)
    if (weights) applyWeights(weights)
  }
  return (
    <>
      <p className={styles.about}>{t('criteria.order.about')}</p>
      <ul className={styles.list}>
        {compared.map((node, at) => (
          <TreeItem
            key={node.setting.id}
            node={node}
            pulls={NO_PULLS}
            place={{
              at: at + 1,
              decides: decided.size > 0 ? decides[at] : null,
              last: at === compared.length - 1,
              move: by => move(at, by),
            }}
          />
        ))}
        {left.map(node => (
          <TreeItem
            key={node.setting.id}
            node={node}
            pulls={NO_PULLS}
            place={{ at: null, take: () => applyWeights(takenIntoOrder(compared, node)) }}
          />
        ))}
      </ul>
    </>
  )
}

interface TreeItemProps {
  readonly node: TreeNode
  readonly pulls: ReadonlyMap<CriterionId, Pull>
  /** Under lexicographic order, of what hangs on the root. */
  readonly place?: PlaceInOrder
  readonly alone?: Alone
}

function TreeItem({ node, pulls, place, alone = false }: TreeItemProps) {
  return (
    <li>
      {node.kind === 'criterion' ? (
        <CriterionRow node={node} pull={pulls.get(node.setting.id) ?? null} place={place} alone={alone} />
      ) : (
        <GroupRow node={node} pulls={pulls} place={place} alone={alone}>
          {node.children.map(child => (
            <TreeItem
              key={child.setting.id}
              node={child}
              pulls={pulls}
              alone={standsAlone(child, node.children) && 'in-group'}
            />
          ))}
        </GroupRow>
      )}
    </li>
  )
}
