/** A button with words. `link`: no frame, for what stands in a line of text or list. */
import type { ReactNode } from 'react'
import styles from './button.module.css'

interface Props {
  readonly kind?: 'main' | 'quiet' | 'link'
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

export function Button({ kind = 'quiet', disabled = false, onClick, children }: Props) {
  return (
    <button type="button" className={styles.button} data-kind={kind} disabled={disabled} onClick={onClick}>
      {children}
    </button>
  )
}
