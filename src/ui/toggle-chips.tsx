/** Any of a few: each a button that is pressed or not. */
import styles from './field.module.css'

interface Props<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly values: readonly T[]
  readonly onChange: (values: readonly T[]) => void
  readonly note?: string
}

export function ToggleChips<T extends string>({ label, options, values, onChange, note }: Props<T>) {
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.choices}>
        {options.map(option => {
          const pressed = values.includes(option.value)
          return (
            <button
              key={option.value}
              type="button"
              className={styles.toggle}
              aria-pressed={pressed}
              onClick={() =>
                onChange(
                  pressed
                    ? values.filter(value => value !== option.value)
                    : options
                        .map(each => each.value)
                        .filter(value => value === option.value || values.includes(value)),
                )
              }
            >
              {option.label}
            </button>
          )
        })}
      </div>
      {note && <span className={styles.note}>{note}</span>}
    </fieldset>
  )
}
