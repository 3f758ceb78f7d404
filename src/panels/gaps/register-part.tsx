/** The register in figures: how many marks stand where, and those whose deadline is over. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { setGapPart } from '@/commands/set-gap-part'
import { setMarkFilters } from '@/commands/set-mark-filters'
import { toggleTable } from '@/commands/toggle-table'
import { type GapMark, MARK_STATUSES, type MarkStatus } from '@/domain/gap/mark'
import { isOverdue } from '@/domain/gap/overdue'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { gapDesk } from '@/store/session/gap-desk'
import { session } from '@/store/session/session'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { ConflictList } from './conflict-list'
import figures from './figures.module.css'
import styles from './gaps.module.css'
import { useDeskDay } from './use-day'

export function RegisterPart() {
  const { t, format } = useText()
  const marks = useStore(currentPlan, state => state.register.marks)
  const table = useStore(session, state => state.table)
  if (marks.length === 0)
    return (
      <EmptyState title={t('gaps.register.empty')} help={t('gaps.register.emptyHelp')}>
        <Button kind="main" onClick={() => setGapPart('found')}>
          {t('gaps.register.toFound')}
        </Button>
      </EmptyState>
    )
  return (
    <section className={styles.part} aria-label={t('gaps.register.title')}>
      <header className={styles.lead}>
        <h2>{t('gaps.register.count', { count: marks.length, value: format.integer(marks.length) })}</h2>
        {!table && <Button onClick={toggleTable}>{t('gaps.register.openTable')}</Button>}
      </header>
      <ConflictList />
      <Statuses marks={marks} />
      <Overdue marks={marks} />
    </section>
  )
}

export function Statuses({ marks }: { readonly marks: readonly GapMark[] }) {
  const { t, format } = useText()
  const chosen = useStore(gapDesk, state => state.filters.statuses)
  const counts = useMemo(() => {
    const found = new Map<MarkStatus, number>()
    for (const { status } of marks) found.set(status, (found.get(status) ?? 0) + 1)
    return found
  }, [marks])
  return (
    <ul className={figures.statuses} aria-label={t('gaps.register.byStatus')}>
      {MARK_STATUSES.map(status => {
        const count = counts.get(status) ?? 0
        const pressed = chosen.length === 1 && chosen[0] === status
        return (
          <li key={status}>
            <button
              type="button"
              aria-pressed={pressed}
              onClick={() => setMarkFilters({ statuses: pressed ? [] : [status] })}
            >
              <span className={figures.dot} data-status={status} />
              <span>{t(`registerFile.status.${status}`)}</span>
              <span className={figures.track}>
                <span
                  className={figures.bar}
                  data-status={status}
                  style={{ width: `${(count / marks.length) * 100}%` }}
                />
              </span>
              <strong>{format.integer(count)}</strong>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

export function Overdue({ marks }: { readonly marks: readonly GapMark[] }) {
  const { t, format } = useText()
  const day = useDeskDay()
  const only = useStore(gapDesk, state => state.filters.overdueOnly)
  const count = useMemo(() => marks.filter(mark => isOverdue(mark, day)).length, [marks, day])
  return (
    <div className={styles.lead}>
      <p className={count > 0 ? styles.bad : styles.soft}>
        {count > 0
          ? t('gaps.register.overdue', { count, value: format.integer(count), date: format.date(day) })
          : t('gaps.register.noOverdue', { date: format.date(day) })}
      </p>
      {(count > 0 || only) && (
        <Button pressed={only} onClick={() => setMarkFilters({ overdueOnly: !only })}>
          {only ? t('gaps.register.showAll') : t('gaps.register.showOverdue')}
        </Button>
      )}
    </div>
  )
}
