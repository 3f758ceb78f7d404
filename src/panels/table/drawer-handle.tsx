/** The upper edge of the drawer: drag it, or focus it and use the arrow keys; a double click gives the usual height. */
import type { RefObject } from 'react'
import { useStore } from 'zustand'
import { useText } from '@/i18n/use-text'
import { bounded, HIGHEST, heightAfterKey, LOWEST, USUAL } from './drawer-height'
import styles from './table-drawer.module.css'
import { tableView } from './table-view'

export function DrawerHandle({ drawer }: { readonly drawer: RefObject<HTMLElement | null> }) {
  const { t } = useText()
  const height = useStore(tableView, view => view.height)

  const follow = (event: React.PointerEvent) => {
    const column = drawer.current?.parentElement?.getBoundingClientRect()
    if (!column || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    tableView.setState({ height: bounded(((column.bottom - event.clientY) / column.height) * 100) })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged; this separator takes focus, keys and pointer
    <div
      role="separator"
      tabIndex={0}
      className={styles.handle}
      aria-orientation="horizontal"
      aria-label={t('table.resize')}
      aria-valuemin={LOWEST}
      aria-valuemax={HIGHEST}
      aria-valuenow={height}
      title={t('table.resizeHelp')}
      onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={follow}
      onDoubleClick={() => tableView.setState({ height: USUAL })}
      onKeyDown={event => {
        const next = heightAfterKey(event.key, height)
        if (next === null) return
        event.preventDefault()
        tableView.setState({ height: next })
      }}
    />
  )
}
