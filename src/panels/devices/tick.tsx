/** Yes or no, with a line of what it does. */
import styles from './devices.module.css'

interface Props {
  readonly label: string
  readonly note?: string
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: (checked: boolean) => void
}

export function Tick({ label, note, checked, disabled, onChange }: Props) {
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={event => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {note && <small>{note}</small>}
      </span>
    </label>
  )
}
