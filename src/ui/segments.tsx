/** One of a few that stand side by side: native radio buttons, which arrows move along. */
import { useId } from 'react'
import styles from './field.module.css'

interface Props<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
  readonly note?: string
}

export function Segments<T extends string>({ label, options, value, onChange, note }: Props<T>) {
  const name = useId()
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.segments}>
        {options.map(option => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {note && <span className={styles.note}>{note}</span>}
    </fieldset>
  )
}
