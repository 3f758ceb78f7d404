/** The helps with weights for what stands side by side at the root or in a group. What they find is one step of undo. */
import { useState } from 'react'
import { applyWeights } from '@/commands/apply-weights'
import type { GroupId } from '@/domain/plan/plan'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import { type Swing, swingsOf } from '@/domain/ranking/swing-weights'
import { groupTitle } from '@/i18n/preset-text'
import { type Text, useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { criterionColour } from '@/ui/criterion-colour'
import { useNameOf } from '../names'
import { criteriaBelow, type TreeNode } from './criteria-tree'
import { PairwiseDialog } from './pairwise-dialog'
import { SwingDialog, type SwingingThing } from './swing-dialog'
import { swingWords } from './swing-words'
import { childrenIn, presentShares, spanOf, weighable, weightsOf } from './weighed-siblings'

interface Props {
  readonly root: readonly TreeNode[]
  /** `null`: the root's children. */
  readonly group: GroupId | null
  readonly onClose: () => void
}

export function PairsOfSiblings({ root, group, onClose }: Props) {
  const things = useThings(root, group)
  return (
    <PairwiseDialog
      things={things.map(({ thing }) => thing)}
      present={presentShares(things.map(({ node }) => node))}
      onApply={weights =>
        applyWeights(
          weightsOf(
            things.map(({ node }) => node),
            weights,
          ),
        )
      }
      onClose={onClose}
    />
  )
}

export function SwingsOfSiblings({ root, group, onClose }: Props) {
  const text = useText()
  const nameOf = useNameOf()
  const things = useThings(root, group)
  const [swings] = useState(swingsNow)
  const swinging = things.map(
    ({ node, thing }): SwingingThing => ({
      ...thing,
      span: spanOf(node, swings),
      words: wordsOf(node, swings, nameOf, text),
    }),
  )
  return (
    <SwingDialog
      things={swinging}
      present={presentShares(things.map(({ node }) => node))}
      onApply={weights =>
        applyWeights(
          weightsOf(
            things.map(({ node }) => node),
            weights,
          ),
        )
      }
      onClose={onClose}
    />
  )
}

/** As they stand when the dialog opens: answers given must not change their meaning. */
function useThings(root: readonly TreeNode[], group: GroupId | null) {
  const { language } = useText()
  const nameOf = useNameOf()
  const [nodes] = useState(() => weighable(childrenIn(root, group)))
  return nodes.map(node => ({
    node,
    thing:
      node.kind === 'criterion'
        ? { id: node.setting.id, name: nameOf(node.setting.id), colour: criterionColour(node.setting.id) }
        : { id: node.setting.id, name: groupTitle(node.setting, language), colour: 'var(--ink-soft)' },
  }))
}

/** Of all criteria in use; empty where there is no ranking. */
function swingsNow(): ReadonlyMap<string, Swing> {
  const { dataset } = currentDataset.getState()
  const { need, inView, ranking } = results.getState()
  if (!dataset || !need || !inView || !ranking) return new Map()
  const question = rankingQuestion(currentPlan.getState().plan, dataset, need, inView)
  return new Map(swingsOf(question, ranking).map(swing => [swing.id, swing]))
}

function wordsOf(
  node: TreeNode,
  swings: ReadonlyMap<string, Swing>,
  nameOf: (id: string) => string,
  text: Text,
): string[] {
  return criteriaBelow(node).flatMap(({ setting: { id } }) => {
    const swing = swings.get(id)
    if (!swing || !(swing.span > 0)) return []
    const words = swingWords(swing, text)
    return [node.kind === 'criterion' ? words : text.t('criteria.help.part', { name: nameOf(id), words })]
  })
}
