/** A small fact, or a choice that can be taken back with its cross. */

import styles from './chip.module.css'
import { Icon } from './icon'

interface Props {
  readonly label: string
  readonly tone?: 'plain' | 'level-3' | 'level-4'
  /** What the label leaves out. */
  readonly title?: string
  /** Makes the chip removable; the label of the button that removes it. */
  readonly removeLabel?: string
  readonly onRemove?: () => void
}

export function Chip({ label, tone = 'plain', title, removeLabel, onRemove }: Props) {
  if (!onRemove)
    return (
      <span className={styles.chip} data-tone={tone} title={title}>
        {label}
      </span>
    )
  return (
    <button
      type="button"
      className={styles.chip}
      data-tone={tone}
      title={title}
      aria-label={removeLabel}
      onClick={onRemove}
    >
      {label} <Icon name="close" size={12} />
    </button>
  )
}
