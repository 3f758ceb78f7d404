/**
 * Words side by side that change what stands below: one stop of the Tab key; arrows, Home and End choose, as the pattern
 * for tabs says. The panel below has the id `<id>-part` and is labelled by `<id>-tab-<value>`.
 */
import styles from './tab-bar.module.css'

interface Props<T extends string> {
  readonly id: string
  readonly label: string
  readonly tabs: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

export function TabBar<T extends string>({ id, label, tabs, value, onChange }: Props<T>) {
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    const at = tabs.findIndex(tab => tab.value === value)
    const last = tabs.length - 1
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }
    const to = moves[event.key]
    if (to === undefined) return
    event.preventDefault()
    onChange(tabs[to].value)
    event.currentTarget.querySelector<HTMLElement>(`#${id}-tab-${tabs[to].value}`)?.focus()
  }
  return (
    <div className={styles.tabs} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(tab => (
        <button
          key={tab.value}
          id={`${id}-tab-${tab.value}`}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab.value === value}
          aria-controls={`${id}-part`}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}
