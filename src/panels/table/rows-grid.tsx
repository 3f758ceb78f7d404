/**
 * The table itself. Only the rows in sight are in the page; the others are told by aria-rowcount and aria-rowindex.
 * One stop of the Tab key: arrows, Page, Home and End move along the rows (the map lights up), Enter chooses.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { hoverCommune } from '@/commands/hover-commune'
import { selectCommune } from '@/commands/select-commune'
import { communeIndex } from '@/domain/dataset/commune-index'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { session } from '@/store/session/session'
import { GridHead } from './grid-head'
import { GridRow } from './grid-row'
import styles from './rows-grid.module.css'
import type { TableColumn } from './table-columns'

export const ROW = 32
const HEAD = 44

interface Props {
  readonly columns: readonly TableColumn[]
  /** Indices of communes, in the order of the table. */
  readonly rows: readonly number[]
}

export function RowsGrid({ columns, rows }: Props) {
  const { t } = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const dataset = useStore(currentDataset, state => state.dataset)
  const selected = useStore(session, state => state.selected)
  const hovered = useStore(session, state => state.hovered)
  const [active, setActive] = useState<number | null>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    scrollPaddingStart: HEAD,
  })
  const communes = dataset?.records.communes ?? []
  const selectedIndex = selected === null || !dataset ? -1 : (communeIndex(dataset).get(selected) ?? -1)
  const activeAt = active === null ? -1 : rows.indexOf(active)

  // The chosen row stays in sight when it is chosen elsewhere and when the table is sorted or filtered anew.
  useEffect(() => {
    const at = rows.indexOf(selectedIndex)
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [selectedIndex, rows, virtual])

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const chosenAt = rows.indexOf(selectedIndex)
    const from = activeAt >= 0 ? activeAt : chosenAt
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / ROW) - 1)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      ArrowUp: Math.max(0, from - 1),
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: rows.length - 1,
    }
    if ((event.key === 'Enter' || event.key === ' ') && from >= 0) {
      event.preventDefault()
      selectCommune(communes[rows[from]].communeCode, { fly: true })
    }
    const to = moves[event.key]
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const at = Math.max(0, Math.min(rows.length - 1, to))
    setActive(rows[at])
    hoverCommune(communes[rows[at]].communeCode)
    virtual.scrollToIndex(at, { align: 'auto' })
  }

  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div ref={scroller} className={styles.scroller} onPointerLeave={() => hoverCommune(null)}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a native table whose rows can be chosen is a grid
        role="grid"
        tabIndex={0}
        className={styles.table}
        aria-label={t('app.table')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={activeAt >= 0 ? `table-row-${active}` : undefined}
        onKeyDown={onKeyDown}
        onBlur={event => {
          if (event.currentTarget.contains(event.relatedTarget)) return
          setActive(null)
          hoverCommune(null)
        }}
      >
        <GridHead columns={columns} />
        <tbody>
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row, in place of those out of sight, takes no focus */}
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {items.map(({ index: at }) => {
            const commune = communes[rows[at]]
            if (!commune) return null
            return (
              <GridRow
                key={commune.communeCode}
                index={rows[at]}
                at={at}
                columns={columns}
                selected={commune.communeCode === selected}
                hovered={commune.communeCode === hovered}
                active={rows[at] === active}
                code={commune.communeCode}
              />
            )
          })}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: as above */}
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  )
}
