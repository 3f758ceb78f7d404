/** The register as a table below the map: the same marks that the map shows, many of them to be edited at once. */
import '@/i18n/later-texts'
import { useRef } from 'react'
import { useStore } from 'zustand'
import { setMarkFilters } from '@/commands/set-mark-filters'
import { toggleTable } from '@/commands/toggle-table'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { gapDesk, NO_MARK_FILTERS } from '@/store/session/gap-desk'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { IconButton } from '@/ui/icon-button'
import { DrawerHandle } from '../table/drawer-handle'
import drawerStyles from '../table/table-drawer.module.css'
import { tableView } from '../table/table-view'
import { BulkBar } from './bulk-bar'
import { FilterButton } from './filter-button'
import styles from './register-drawer.module.css'
import { RegisterFiles } from './register-files'
import { RegisterGrid } from './register-grid'
import { useRegisterRows } from './use-register-rows'

export function RegisterDrawer() {
  const { t, format } = useText()
  const drawer = useRef<HTMLElement>(null)
  const height = useStore(tableView, view => view.height)
  const all = useStore(currentPlan, state => state.register.marks.length)
  const text = useStore(gapDesk, state => state.filters.text)
  const ticked = useStore(gapDesk, state => state.ticked)
  const rows = useRegisterRows()
  return (
    <section
      ref={drawer}
      className={drawerStyles.drawer}
      style={{ height: `${height}%` }}
      aria-label={t('gaps.register.title')}
    >
      <DrawerHandle drawer={drawer} />
      <header className={styles.bar}>
        <h2>{t('gaps.register.title')}</h2>
        <p className={styles.count} aria-live="polite">
          {rows.length === all
            ? t('gaps.register.count', { count: all, value: format.integer(all) })
            : t('gaps.register.found', { value: format.integer(rows.length), all: format.integer(all) })}
        </p>
        <input
          type="search"
          className={styles.search}
          aria-label={t('gaps.register.search')}
          placeholder={t('gaps.register.search')}
          value={text}
          onChange={event => setMarkFilters({ text: event.currentTarget.value })}
        />
        <FilterButton />
        <RegisterFiles />
        <IconButton icon="close" label={t('table.close')} onClick={toggleTable} />
      </header>
      {ticked.length > 0 && <BulkBar ticked={ticked} />}
      {rows.length > 0 && <RegisterGrid rows={rows} />}
      {all === 0 && <EmptyState title={t('gaps.register.empty')} help={t('gaps.register.emptyHelp')} />}
      {all > 0 && rows.length === 0 && (
        <EmptyState title={t('gaps.register.notFound')} help={t('gaps.register.notFoundHelp')}>
          <Button kind="main" onClick={() => setMarkFilters(NO_MARK_FILTERS)}>
            {t('gaps.register.clear')}
          </Button>
        </EmptyState>
      )}
    </section>
  )
}
