/** A field of a form that is sent as a whole: what is typed is told at once, what is wrong is said from outside. */
import { useId } from 'react'
import styles from './field.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly kind?: 'text' | 'number'
  readonly placeholder?: string
  readonly note?: string
  /** What is wrong; `null`: nothing. */
  readonly fault?: string | null
}

export function DraftField({
  label,
  value,
  onChange,
  kind = 'text',
  placeholder,
  note,
  fault = null,
}: Props) {
  const id = useId()
  const said = fault ?? note
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        type="text"
        inputMode={kind === 'number' ? 'decimal' : undefined}
        autoComplete="off"
        value={value}
        placeholder={placeholder}
        aria-invalid={fault !== null}
        aria-describedby={said ? `${id}said` : undefined}
        onChange={event => onChange(event.currentTarget.value)}
      />
      {said && (
        <span id={`${id}said`} className={fault ? styles.fault : styles.note}>
          {said}
        </span>
      )}
    </div>
  )
}
