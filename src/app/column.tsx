/** A side column. Where the window is narrow it folds to a rail that says what is behind it; the map makes room for it when it opens. */
import { type ReactNode, Suspense } from 'react'
import { useText } from '@/i18n/use-text'
import { Icon, type IconName } from '@/ui/icon'
import { IconButton } from '@/ui/icon-button'
import { DataMarks } from './data-marks'
import styles from './shell.module.css'
import type { ColumnState, Side } from './use-columns'

interface Props extends ColumnState {
  readonly side: Side
  readonly icon: IconName
  /** What the side of the page is, for those who do not see it. */
  readonly label: string
  /** What is in it now: the word on the rail. */
  readonly word: string
  readonly wide?: boolean
  readonly children: ReactNode
}

export function Column({ side, icon, label, word, open, over, toggle, wide = false, children }: Props) {
  const { t } = useText()
  const outward = side === 'controls' ? 'chevronLeft' : 'chevronRight'
  const name = `${open ? t('app.fold') : t('app.unfold')}: ${word}`
  return (
    <aside
      id={side}
      tabIndex={-1}
      className={styles.column}
      data-side={side}
      data-open={open}
      data-over={(over && open) || undefined}
      data-wide={wide || undefined}
      aria-label={label}
    >
      <div className={styles.rail}>
        {open && !over ? (
          <IconButton icon={outward} size={24} label={name} onClick={toggle} />
        ) : (
          <button
            type="button"
            className={styles.named}
            aria-label={name}
            aria-expanded={open}
            title={name}
            onClick={toggle}
          >
            <Icon name={open ? outward : icon} />
            {word}
          </button>
        )}
      </div>
      {open && (
        <div className={styles.content}>
          <Suspense>{children}</Suspense>
        </div>
      )}
      {open && over && <DataMarks />}
    </aside>
  )
}
