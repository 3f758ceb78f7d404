/** Which communes were chosen or passed over, why, by whom and when; the first so many are chosen in one step. */
import '@/i18n/later-texts'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { exportChoices } from '@/commands/export-choices'
import { communeIndex } from '@/domain/dataset/commune-index'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { Icon } from '@/ui/icon'
import { Panel } from '@/ui/panel'
import { ChooseFirst } from './choose-first'
import { ChosenRowItem } from './chosen-row'
import { type ChosenRow, chosenRows } from './chosen-rows'
import styles from './decision.module.css'
import { FreezeForm } from './freeze-form'

export function ChosenPanel() {
  const { t, format } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const ranking = useStore(results, state => state.ranking)
  const choices = useStore(currentPlan, state => state.records.choices)
  const rows = useMemo(
    () => chosenRows(choices, dataset ? communeIndex(dataset) : new Map(), ranking),
    [choices, dataset, ranking],
  )
  const none = rows.chosen.length + rows['passed-over'].length + rows.open.length === 0
  const [chosen, passed] = [rows.chosen.length, rows['passed-over'].length]
  return (
    <Panel
      title={t('decision.chosen.title')}
      note={
        none
          ? null
          : `${t('decision.chosen.chosenCount', { count: chosen, value: format.integer(chosen) })} · ${t('decision.chosen.passedCount', { count: passed, value: format.integer(passed) })}`
      }
      actions={
        <Button
          reason={none ? t('decision.chosen.nothingToExport') : null}
          onClick={() => void exportChoices()}
        >
          <Icon name="download" size={16} />
          {t('decision.chosen.export')}
        </Button>
      }
    >
      <section className={styles.scroll} aria-label={t('decision.chosen.title')}>
        <div className={styles.tools}>
          <ChooseFirst />
          <FreezeForm />
        </div>
        {none && <EmptyState title={t('decision.chosen.emptyTitle')} help={t('decision.chosen.emptyHelp')} />}
        <Part title={t('decision.chosen.chosen')} rows={rows.chosen} />
        <Part title={t('decision.chosen.passed')} rows={rows['passed-over']} />
        <Part title={t('decision.chosen.withdrawn')} rows={rows.open} />
      </section>
    </Panel>
  )
}

function Part({ title, rows }: { readonly title: string; readonly rows: readonly ChosenRow[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className={`${styles.rows} ${styles.communes}`} aria-label={title}>
        {rows.map(row => (
          <ChosenRowItem key={row.choice.commune} row={row} />
        ))}
      </ul>
    </>
  )
}
