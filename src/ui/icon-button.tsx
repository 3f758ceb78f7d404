/** A button that shows an icon: its name is its label and its hint; a control that cannot act says why in `reason`. */
import { Icon, type IconName } from './icon'
import styles from './icon-button.module.css'

interface Props {
  readonly icon: IconName
  readonly label: string
  readonly onClick: () => void
  /** Why it cannot act now; absent or `null` = it can. */
  readonly reason?: string | null
  readonly pressed?: boolean
  readonly size?: number
}

export function IconButton({ icon, label, onClick, reason = null, pressed, size = 32 }: Props) {
  return (
    <button
      type="button"
      className={styles.button}
      style={{ width: size, height: size }}
      title={reason ?? label}
      aria-label={label}
      aria-pressed={pressed}
      // Not `disabled`: a person must still be able to reach it and read why.
      aria-disabled={reason !== null || undefined}
      onClick={reason === null ? onClick : undefined}
    >
      <Icon name={icon} size={Math.round(size * 0.56)} />
    </button>
  )
}
