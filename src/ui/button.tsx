/**
 * A button with words. `link`: no frame, for what stands in a line of text or list. One that cannot act says why in
 * `reason`: it can still be reached and read.
 */
import type { ReactNode } from 'react'
import styles from './button.module.css'

interface Props {
  readonly kind?: 'main' | 'quiet' | 'link'
  readonly disabled?: boolean
  /** Why it cannot act now; absent or `null` = it can. */
  readonly reason?: string | null
  readonly pressed?: boolean
  readonly title?: string
  readonly onClick: () => void
  readonly children: ReactNode
}

export function Button({
  kind = 'quiet',
  disabled = false,
  reason = null,
  pressed,
  title,
  onClick,
  children,
}: Props) {
  return (
    <button
      type="button"
      className={styles.button}
      data-kind={kind}
      disabled={disabled}
      title={reason ?? title}
      aria-disabled={reason !== null || undefined}
      aria-pressed={pressed}
      onClick={reason === null ? onClick : undefined}
    >
      {children}
    </button>
  )
}
