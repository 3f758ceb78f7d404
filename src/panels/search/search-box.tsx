/**
 * The search box of the header: Ctrl/⌘ K, type with or without diacritics, choose among all namesakes. An editable
 * combobox with a list box, after the pattern of the ARIA Authoring Practices.
 */
import { useEffect, useId, useRef, useState } from 'react'
import { choosePlace } from '@/commands/choose-place'
import { useText } from '@/i18n/use-text'
import { Icon } from '@/ui/icon'
import type { Place } from './place-index'
import styles from './search-box.module.css'
import { shortcutHint } from './shortcut-hint'
import { usePlaces } from './use-places'

export function SearchBox() {
  const { t } = useText()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const [focused, setFocused] = useState(false)
  const find = usePlaces(query !== '')
  const places = query === '' ? [] : (find?.(query) ?? [])
  const open = focused && query !== '' && find !== null
  useShortcut(() => input.current?.focus())
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  const close = () => {
    setQuery('')
    setActive(0)
  }
  const choose = (place: Place | undefined) => {
    if (!place) return
    choosePlace(place)
    close()
    input.current?.blur()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (query === '') return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0
    if (step !== 0) setActive(Math.max(0, Math.min(places.length - 1, active + step)))
    else if (event.key === 'Enter') choose(places[active])
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.place}>
      <div className={styles.search}>
        <Icon name="search" size={16} />
        <input
          ref={input}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-label={t('search.label')}
          aria-expanded={open}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={open && places.length > 0 ? `${id}${active}` : undefined}
          placeholder={t('search.placeholder')}
          value={query}
          onChange={event => {
            setQuery(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        />
        <kbd>{shortcutHint(navigator.platform)}</kbd>
        {open && places.length === 0 && (
          <p className={styles.list} role="status">
            {t('search.empty', { query })}
            <small>{t('search.emptyHelp')}</small>
          </p>
        )}
        <div
          ref={list}
          id={`${id}list`}
          className={styles.list}
          role="listbox"
          tabIndex={-1}
          aria-label={t('search.label')}
          hidden={!open || places.length === 0}
        >
          {places.map((place, at) => (
            // The input holds the focus and hears the keys; the pointer may touch an option.
            // biome-ignore lint/a11y/useFocusableInteractive: the input holds the focus
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input hears the keys
            <div
              key={place.id}
              id={`${id}${at}`}
              className={styles.option}
              role="option"
              aria-selected={at === active}
              onPointerDown={event => event.preventDefault()}
              onClick={() => choose(place)}
            >
              <strong>{place.name}</strong>
              <span>
                {place.where} · {place.communeCode}
              </span>
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Ctrl K, or ⌘ K. */
function useShortcut(act: () => void): void {
  const last = useRef(act)
  last.current = act
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      last.current()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
