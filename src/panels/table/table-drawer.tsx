/**
 * The twin of the map: every commune in view as a row, with the figures that the map is drawn from. It rises from below
 * the map; hover and choice go both ways.
 */
import '@/i18n/later-texts'
import { TextInput } from '@mantine/core'
import { useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { toggleTable } from '@/commands/toggle-table'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { deviceResults } from '@/store/results/device-figures'
import { results } from '@/store/results/results'
import { robustnessResults } from '@/store/results/robustness'
import { shownDecision } from '@/store/results/shown-decision'
import { session } from '@/store/session/session'
import { EmptyState } from '@/ui/empty-state'
import { Icon } from '@/ui/icon'
import { IconButton } from '@/ui/icon-button'
import { ColumnChoice } from './column-choice'
import { deviceColumns } from './device-columns'
import { DrawerHandle } from './drawer-handle'
import { filterRows, rowTexts } from './filter-rows'
import { RowsGrid } from './rows-grid'
import { sortRows } from './sort-rows'
import { surenessColumns, type TableColumn, tableColumns } from './table-columns'
import styles from './table-drawer.module.css'
import { tableView } from './table-view'

export function TableDrawer() {
  const { t, format } = useText()
  const drawer = useRef<HTMLElement>(null)
  const height = useStore(tableView, view => view.height)
  const query = useStore(tableView, view => view.query)
  const hidden = useStore(tableView, view => view.hidden)
  const { columns, inView, rows } = useRows()
  const decided = useStore(shownDecision, ({ shown }) => shown !== null)
  return (
    <section
      ref={drawer}
      className={styles.drawer}
      style={{ height: `${height}%` }}
      aria-label={t('app.table')}
    >
      <DrawerHandle drawer={drawer} />
      <header className={styles.bar}>
        <h2>{t('app.table')}</h2>
        <p className={styles.count} aria-live="polite">
          {rows.length === inView
            ? t('table.count', { count: inView, value: format.integer(inView) })
            : t('table.found', { value: format.integer(rows.length), all: format.integer(inView) })}
        </p>
        <TextInput
          className={styles.filter}
          size="xs"
          aria-label={t('table.filter')}
          placeholder={t('table.filter')}
          leftSection={<Icon name="search" size={14} />}
          value={query}
          onChange={event => tableView.setState({ query: event.currentTarget.value })}
          onKeyDown={event => event.key === 'Escape' && tableView.setState({ query: '' })}
        />
        <ColumnChoice columns={columns} />
        <IconButton icon="close" label={t('table.close')} onClick={toggleTable} />
      </header>
      {decided && <p className={styles.notThen}>{t('decision.onMap.table')}</p>}
      {columns.length > 0 && rows.length > 0 && (
        <RowsGrid columns={columns.filter(({ id }) => !hidden.includes(id))} rows={rows} />
      )}
      {columns.length === 0 && <p className={styles.waiting}>{t('table.waiting')}</p>}
      {columns.length > 0 && rows.length === 0 && <Nothing searched={inView > 0} />}
    </section>
  )
}

function Nothing({ searched }: { readonly searched: boolean }) {
  const { t } = useText()
  return searched ? (
    <EmptyState title={t('table.notFound')} help={t('table.notFoundHelp')} />
  ) : (
    <EmptyState title={t('table.empty')} help={t('table.emptyHelp')} />
  )
}

const NO_COLUMNS: readonly TableColumn[] = []

/** The columns, how many communes are in view, and those that the filter leaves, sorted. */
function useRows() {
  const { t, format, language } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const { need, coverage, ranking, inView } = useStore(results)
  // An old answer stands nowhere here: nothing in a table says that it is old.
  const sure = useStore(robustnessResults, ({ answer, stale }) => (stale ? null : answer))
  const theme = useStore(currentPlan, state => state.plan.theme)
  const forDevices = useStore(session, state => state.workspace === 'devices')
  const figures = useStore(deviceResults, state => state.figures)
  const devicesView = useStore(session, state => state.devices)
  const query = useStore(tableView, view => view.query)
  const sort = useStore(tableView, view => view.sort)

  // Results that were computed from another dataset have another number of communes: wait for their successors.
  const count = dataset?.records.communes.length
  const ready = need?.communes.length === count && inView?.length === count
  const { theme: figure, stage } = devicesView
  const ofDevices = useMemo(() => {
    if (!forDevices || !dataset || figures?.communes.length !== dataset.records.communes.length)
      return NO_COLUMNS
    const rank = ranking && ranking.rank.length === count ? ranking.rank : null
    return deviceColumns(dataset, figures, rank, { theme: figure, stage }, name =>
      districtName(name, language),
    )
  }, [forDevices, dataset, figures, count, ranking, figure, stage, language])
  const columns = useMemo(() => {
    if (forDevices) return ofDevices
    if (!dataset || !need || !ready) return NO_COLUMNS
    const context = { dataset, coverage, need, ranking: ranking?.rank.length === count ? ranking : null }
    const figures = tableColumns(
      theme,
      context,
      mode => t(`domain.mode.${mode as 'online'}`),
      name => districtName(name, language),
    )
    return [...figures, ...surenessColumns(sure?.unitOf.length === count ? sure : null)]
  }, [forDevices, ofDevices, dataset, need, coverage, ranking, sure, theme, ready, count, t, language])
  const texts = useMemo(() => rowTexts(dataset?.records.communes ?? []), [dataset])
  const seen = useMemo(
    // The programme knows no filters: it is for every commune.
    () =>
      inView && ready ? texts.flatMap((_, commune) => (forDevices || inView[commune] ? [commune] : [])) : [],
    [forDevices, inView, ready, texts],
  )
  const rows = useMemo(() => {
    const column = columns.find(({ id }) => id === sort.column) ?? columns[0]
    const found = filterRows(seen, texts, query)
    return column ? sortRows(found, column.keys, sort.ascending, format.compare) : found
  }, [columns, seen, texts, query, sort, format])
  return { columns, inView: seen.length, rows }
}
