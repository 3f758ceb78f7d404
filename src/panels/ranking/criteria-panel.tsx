/** The left column of the ranking: criteria with their weights, what to do about missing values, and which communes count. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { addCriterion } from '@/commands/add-criterion'
import { resetPlan } from '@/commands/reset-plan'
import { setMissingRule } from '@/commands/set-missing-rule'
import { setNormalisation } from '@/commands/set-normalisation'
import { NEED_CRITERIA, numericColumns } from '@/domain/need/criteria'
import type { MissingRule, Normalisation } from '@/domain/ranking/ranking'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { IconButton } from '@/ui/icon-button'
import { Panel, PanelPart } from '@/ui/panel'
import { Choice, PopoverButton } from '@/ui/popover-button'
import { SelectBox } from '@/ui/select-box'
import { useNameOf } from '../names'
import styles from './criteria-panel.module.css'
import { CriterionRow } from './criterion-row'
import { FiltersPart } from './filters-part'
import { SurenessCard } from './sureness-later'

const MISSING_RULES: readonly MissingRule[] = ['renormalise', 'worst', 'district-median']
const SCALES: readonly Normalisation[] = ['min-max', 'target']

export function CriteriaPanel() {
  const { t } = useText()
  const { criteria, missingRule, normalisation } = useStore(currentPlan, state => state.plan)
  const total = criteria.reduce((sum, criterion) => sum + criterion.weight, 0)
  return (
    <Panel
      title={t('ranking.title')}
      note={<Counts />}
      actions={<IconButton icon="reset" label={t('ranking.reset')} onClick={resetPlan} />}
    >
      <PanelPart>
        {criteria.map(criterion => (
          <CriterionRow key={criterion.id} criterion={criterion} total={total} />
        ))}
        <AddCriterion taken={criteria.map(criterion => criterion.id)} />
      </PanelPart>
      <FiltersPart />
      <PanelPart>
        <SelectBox
          label={t('ranking.missing')}
          options={MISSING_RULES.map(value => ({ value, label: t(`domain.missingRule.${value}`) }))}
          value={missingRule}
          onChange={setMissingRule}
        />
        <SelectBox
          label={t('ranking.scale')}
          options={SCALES.map(value => ({ value, label: t(`domain.normalisation.${value}`) }))}
          value={normalisation}
          onChange={setNormalisation}
        />
      </PanelPart>
      <SurenessCard />
    </Panel>
  )
}

/** "559 communes in view · 412 with all data". */
function Counts() {
  const { t, format } = useText()
  const ranking = useStore(results, state => state.ranking)
  if (!ranking) return t('ranking.computing')
  const width = ranking.criteria.length
  const complete = ranking.order.reduce((count, i) => {
    for (let j = 0; j < width; j++) if (ranking.weights[j] > 0 && ranking.missing[i * width + j]) return count
    return count + 1
  }, 0)
  const inView = ranking.order.length + ranking.unranked.length
  return t('ranking.counts', { inView: format.integer(inView), complete: format.integer(complete) })
}

function AddCriterion({ taken }: { readonly taken: readonly string[] }) {
  const { t } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const nameOf = useNameOf()
  const offered = useMemo(
    () => (dataset ? [...NEED_CRITERIA, ...numericColumns(dataset)].filter(id => !taken.includes(id)) : []),
    [dataset, taken],
  )
  return (
    <PopoverButton button={`+ ${t('ranking.add')}`}>
      {close => (
        <>
          <p className={styles.hint}>{offered.length > 0 ? t('ranking.addHelp') : t('ranking.noMore')}</p>
          {offered.map(id => (
            <Choice
              key={id}
              onClick={() => {
                addCriterion(id)
                close()
              }}
            >
              {nameOf(id)}
            </Choice>
          ))}
        </>
      )}
    </PopoverButton>
  )
}
