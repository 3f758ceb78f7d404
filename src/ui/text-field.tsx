/**
 * A text or a number that is told when the person has finished (Enter or leaving the field), so that one edit is
 * one step of undo. Escape takes back what was typed.
 */
import { useId, useState } from 'react'
import styles from './field.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly onCommit: (value: string) => void
  /** Told at every letter, before the edit is finished. */
  readonly onType?: (draft: string) => void
  readonly required?: boolean
  readonly kind?: 'text' | 'number' | 'lines'
  readonly placeholder?: string
  /** Below the field: where a figure comes from, what to type. */
  readonly note?: string | undefined
  /** What is wrong with a text, `null` where nothing is; a wrong text is not told. */
  readonly fault?: (text: string) => string | null
  /** Known values, offered while typing. */
  readonly offers?: readonly string[]
}

export function TextField({
  label,
  value,
  onCommit,
  onType,
  required,
  kind = 'text',
  placeholder,
  note,
  fault,
  offers,
}: Props) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? value
  const type = (typed: string) => {
    setDraft(typed)
    onType?.(typed)
  }
  const takeBack = () => {
    setDraft(null)
    onType?.(value)
  }
  const wrong = draft === null ? null : (fault?.(draft) ?? null)
  const commit = () => {
    if (draft === null || wrong !== null) return
    setDraft(null)
    if (draft.trim() !== value) onCommit(draft.trim())
  }
  const common = {
    id,
    className: styles.input,
    value: text,
    required,
    placeholder,
    autoComplete: 'off',
    'aria-invalid': wrong !== null,
    'aria-describedby': wrong || note ? `${id}note` : undefined,
    onBlur: commit,
  }
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {kind === 'lines' ? (
        <textarea
          {...common}
          rows={2}
          onChange={event => type(event.currentTarget.value)}
          onKeyDown={event => event.key === 'Escape' && takeBack()}
        />
      ) : (
        <input
          {...common}
          type="text"
          inputMode={kind === 'number' ? 'decimal' : undefined}
          list={offers && offers.length > 0 ? `${id}offers` : undefined}
          onChange={event => type(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter') commit()
            if (event.key === 'Escape') takeBack()
          }}
        />
      )}
      {offers && offers.length > 0 && (
        <datalist id={`${id}offers`}>
          {offers.map(offer => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      {(wrong || note) && (
        <span id={`${id}note`} className={wrong ? styles.fault : styles.note}>
          {wrong ?? note}
        </span>
      )}
    </div>
  )
}
