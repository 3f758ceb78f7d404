/** A small fact, or a choice that can be taken back with its cross. */

import styles from './chip.module.css'
import { Icon } from './icon'

interface Props {
  readonly label: string
  readonly tone?: 'plain' | 'level-3' | 'level-4'
  /** Makes the chip removable; the label of the button that removes it. */
  readonly removeLabel?: string
  readonly onRemove?: () => void
}

export function Chip({ label, tone = 'plain', removeLabel, onRemove }: Props) {
  if (!onRemove)
    return (
      <span className={styles.chip} data-tone={tone}>
        {label}
      </span>
    )
  return (
    <button
      type="button"
      className={styles.chip}
      data-tone={tone}
      aria-label={removeLabel}
      onClick={onRemove}
    >
      {label} <Icon name="close" size={12} />
    </button>
  )
}
