/** Which help with weights, and for what stands side by side where. */
import { useState } from 'react'
import { useStore } from 'zustand'
import type { GroupId } from '@/domain/plan/plan'
import { groupTitle } from '@/i18n/preset-text'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { OptionRow } from '@/ui/option-row'
import { SelectBox } from '@/ui/select-box'
import styles from './criteria-actions.module.css'
import { groupPaths, type TreeNode } from './criteria-tree'
import { childrenIn, weighable } from './weighed-siblings'

export interface HelpAsked {
  readonly way: 'pairs' | 'swings'
  /** `null`: the root's children. */
  readonly group: GroupId | null
}

interface Props {
  readonly root: readonly TreeNode[]
  readonly onAsk: (asked: HelpAsked) => void
}

const ROOT = ''

/** 20 things are 190 pairs: nobody answers them, and 19 answers alone check nothing. */
const MOST_COMPARED = 20

export function WeightHelp({ root, onAsk }: Props) {
  const { t, language } = useText()
  const groups = useStore(currentPlan, state => state.plan.groups)
  const ranked = useStore(results, state => state.ranking !== null)
  const [chosen, setChosen] = useState(ROOT)
  const group = groups.some(({ id }) => id === chosen) ? chosen : null
  const count = weighable(childrenIn(root, group)).length
  const few = count < 2 ? t('criteria.help.few') : null
  return (
    <div className={styles.form}>
      {groups.length > 0 && (
        <SelectBox
          label={t('criteria.help.among')}
          options={[
            { value: ROOT, label: t('criteria.help.root') },
            ...groupPaths(groups).map(({ group: { id }, path }) => ({
              value: id,
              label: path.map(each => groupTitle(each, language)).join(' › '),
            })),
          ]}
          value={group ?? ROOT}
          onChange={setChosen}
        />
      )}
      <div>
        <OptionRow
          title={t('criteria.help.pairs')}
          sentence={t('criteria.help.pairsHelp')}
          chosen={false}
          reason={few ?? (count > MOST_COMPARED ? t('criteria.help.tooMany', { count }) : null)}
          onClick={() => onAsk({ way: 'pairs', group })}
        />
        <OptionRow
          title={t('criteria.help.swing')}
          sentence={t('criteria.help.swingHelp')}
          chosen={false}
          reason={few ?? (ranked ? null : t('criteria.help.noRanking'))}
          onClick={() => onAsk({ way: 'swings', group })}
        />
      </div>
    </div>
  )
}
