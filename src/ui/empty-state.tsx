/** What stands where there is nothing yet: what is missing and what to do about it. */
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface Props {
  readonly title: string
  readonly help: string
  readonly children?: ReactNode
}

export function EmptyState({ title, help, children }: Props) {
  return (
    <div className={styles.empty}>
      <h3>{title}</h3>
      <p>{help}</p>
      {children}
    </div>
  )
}
