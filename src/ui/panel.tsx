/** The frame of a side panel: a title with its actions, then parts that scroll together. */
import type { ReactNode } from 'react'
import styles from './panel.module.css'

interface PanelProps {
  readonly title: string
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function Panel({ title, note, actions, children }: PanelProps) {
  return (
    <section className={styles.panel} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <div className={styles.actions}>{actions}</div>
        {note && <div className={styles.note}>{note}</div>}
      </header>
      {children}
    </section>
  )
}

interface PartProps {
  readonly title?: string
  readonly children: ReactNode
}

export function PanelPart({ title, children }: PartProps) {
  return (
    <div className={styles.part}>
      {title && <h3>{title}</h3>}
      {children}
    </div>
  )
}
