/** A school or commune by typing its name, as the search box finds it; every namesake is offered with its place. */
import { useId, useState } from 'react'
import { useText } from '@/i18n/use-text'
import { usePlaces } from '../search/use-places'
import styles from './handover.module.css'
import { usePlacesOfUnits } from './use-places-of-units'

interface Props {
  /** `null`: none is chosen yet. */
  readonly value: string | null
  readonly fault: string | null
  readonly onChange: (unitCode: string | null) => void
}

const OFFERED = 12

export function UnitField({ value, fault, onChange }: Props) {
  const { t } = useText()
  const id = useId()
  const units = usePlacesOfUnits()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const [focused, setFocused] = useState(false)
  const find = usePlaces(query !== '')
  const places = query === '' ? [] : (find?.(query) ?? []).slice(0, OFFERED)
  const open = focused && query !== '' && find !== null
  const chosen = value === null ? null : units.get(value)
  const choose = (place: (typeof places)[number] | undefined) => {
    if (!place) return
    onChange(place.id.slice(place.id.indexOf(' ') + 1))
    setQuery('')
    setActive(0)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (query === '') return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0
    if (step !== 0) setActive(Math.max(0, Math.min(places.length - 1, active + step)))
    else if (event.key === 'Enter') choose(places[active])
    else if (event.key === 'Escape') setQuery('')
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.unit}>
      <label htmlFor={id}>{t('deviceHandover.unit')}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={open}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={open && places.length > 0 ? `${id}${active}` : undefined}
        aria-invalid={fault !== null}
        aria-describedby={`${id}said`}
        placeholder={chosen ? chosen.name : t('deviceHandover.unitExample')}
        data-chosen={chosen ? true : undefined}
        value={query}
        onChange={event => {
          setQuery(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      <div
        id={`${id}list`}
        className={styles.options}
        role="listbox"
        tabIndex={-1}
        aria-label={t('deviceHandover.unit')}
        hidden={!open || places.length === 0}
      >
        {places.map((place, at) => (
          // The input holds the focus and hears the keys; the pointer may touch an option.
          // biome-ignore lint/a11y/useFocusableInteractive: the input holds the focus
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input hears the keys
          <div
            key={place.id}
            id={`${id}${at}`}
            role="option"
            aria-selected={at === active}
            onPointerDown={event => event.preventDefault()}
            onClick={() => choose(place)}
          >
            <strong>{place.name}</strong>
            <small>
              {place.kind === 'commune' ? `${t('deviceHandover.commune')} · ` : ''}
              {place.where}
            </small>
          </div>
        ))}
      </div>
      <small id={`${id}said`} className={fault ? styles.fault : undefined} role="status">
        {open && places.length === 0
          ? t('deviceHandover.unitNone')
          : (fault ?? (chosen ? `${chosen.name} · ${chosen.where}` : ''))}
      </small>
    </div>
  )
}
