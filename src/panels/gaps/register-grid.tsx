/**
 * The grid of marks. Only the rows in sight are in the page. One stop of the Tab key: arrows, Page, Home and End move
 * along the rows, Space ticks, Enter opens the sheet.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { openMark } from '@/commands/open-mark'
import { tickMarks, toggleTick } from '@/commands/tick-marks'
import { useText } from '@/i18n/use-text'
import { gapDesk } from '@/store/session/gap-desk'
import { Icon } from '@/ui/icon'
import { MARK_COLUMNS, type MarkColumn, type MarkRow } from './register-columns'
import styles from './register-drawer.module.css'
import { RegisterRow } from './register-row'
import { registerView } from './register-view'

const ROW = 32
const HEAD = 40

export function RegisterGrid({ rows }: { readonly rows: readonly MarkRow[] }) {
  const { t } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const open = useStore(gapDesk, state => state.mark)
  const ticked = useStore(gapDesk, state => state.ticked)
  const ticks = useMemo(() => new Set(ticked), [ticked])
  const [active, setActive] = useState<string | null>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    scrollPaddingStart: HEAD,
  })
  const placeOf = (id: string | null) => (id === null ? -1 : rows.findIndex(row => row.mark.id === id))
  const activeAt = placeOf(active)

  // The open mark stays in sight when it is opened elsewhere and when the table is sorted or filtered anew.
  useEffect(() => {
    const at = open === null ? -1 : rows.findIndex(row => row.mark.id === open)
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [open, rows, virtual])

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const from = activeAt >= 0 ? activeAt : placeOf(open)
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / ROW) - 1)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      ArrowUp: Math.max(0, from - 1),
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: rows.length - 1,
    }
    if (event.key === 'Enter' && from >= 0) openMark(rows[from].mark.id, { fly: true })
    else if (event.key === ' ' && from >= 0) toggleTick(rows[from].mark.id)
    else {
      const to = moves[event.key]
      if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return
      const at = Math.max(0, Math.min(rows.length - 1, to))
      setActive(rows[at].mark.id)
      virtual.scrollToIndex(at, { align: 'auto' })
    }
    event.preventDefault()
  }

  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const shownTicked = rows.reduce((sum, row) => sum + Number(ticks.has(row.mark.id)), 0)
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a native table whose rows can be chosen is a grid
        role="grid"
        tabIndex={0}
        className={styles.table}
        aria-label={t('gaps.register.title')}
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-colcount={MARK_COLUMNS.length + 1}
        aria-activedescendant={activeAt >= 0 ? `mark-row-${active}` : undefined}
        onKeyDown={onKeyDown}
        onBlur={event => {
          if (!event.currentTarget.contains(event.relatedTarget)) setActive(null)
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.cell} data-column="tick" aria-colindex={1}>
              <input
                type="checkbox"
                aria-label={t('gaps.register.tickAll')}
                checked={shownTicked > 0 && shownTicked === rows.length}
                ref={box => {
                  if (box) box.indeterminate = shownTicked > 0 && shownTicked < rows.length
                }}
                onChange={event => tickMarks(event.currentTarget.checked ? rows.map(row => row.mark.id) : [])}
              />
            </th>
            {MARK_COLUMNS.map((column, at) => (
              <HeadCell key={column} column={column} at={at + 2} />
            ))}
          </tr>
        </thead>
        <tbody>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row, in place of those out of sight, takes no focus */}
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {items.map(({ index: at }) => {
            const row = rows[at]
            return row ? (
              <RegisterRow
                key={row.mark.id}
                row={row}
                at={at}
                open={row.mark.id === open}
                ticked={ticks.has(row.mark.id)}
                active={row.mark.id === active}
              />
            ) : null
          })}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: as above */}
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  )
}

function HeadCell({ column, at }: { readonly column: MarkColumn; readonly at: number }) {
  const { t } = useText()
  const sort = useStore(registerView, view => view.sort)
  const sorted = sort.column === column
  return (
    <th
      scope="col"
      className={styles.cell}
      data-column={column}
      aria-colindex={at}
      aria-sort={sorted ? (sort.ascending ? 'ascending' : 'descending') : 'none'}
    >
      <button
        type="button"
        title={t('table.sortBy', { column: t(`gaps.field.${column}`) })}
        onClick={() =>
          registerView.setState({ sort: { column, ascending: sorted ? !sort.ascending : true } })
        }
      >
        <span>{t(`gaps.field.${column}`)}</span>
        {sorted && <Icon name={sort.ascending ? 'arrowUp' : 'arrowDown'} size={12} />}
      </button>
    </th>
  )
}
