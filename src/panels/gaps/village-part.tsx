/** A mark from a village: type its name, choose it. An editable combobox with a list box under it. */
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { markVillage } from '@/commands/mark-village'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { PanelPart } from '@/ui/panel'
import { type FoundVillage, findVillages, villageTexts } from './find-villages'
import styles from './gaps.module.css'

export function VillagePart() {
  const { t, language } = useText()
  const id = useId()
  const dataset = useStore(currentDataset, state => state.dataset)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const asked = useDeferredValue(query)
  const texts = useMemo(() => (dataset ? villageTexts(dataset) : []), [dataset])
  const villages = useMemo(() => findVillages(texts, asked), [texts, asked])

  const choose = ({ village }: FoundVillage) => {
    if (village.lon === null || village.lat === null) return
    markVillage(village)
    setQuery('')
    setActive(0)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0
    if (step !== 0) setActive(Math.max(0, Math.min(villages.length - 1, active + step)))
    else if (event.key === 'Enter' && villages[active]) choose(villages[active])
    else if (event.key === 'Escape' && query !== '') setQuery('')
    else return
    event.preventDefault()
  }
  const open = villages.length > 0
  return (
    <PanelPart title={t('gaps.village.title')}>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('gaps.village.label')}
        placeholder={t('gaps.village.placeholder')}
        aria-expanded={open}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${id}${active}` : undefined}
        value={query}
        onChange={event => {
          setQuery(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      {asked.trim() !== '' && !open && (
        <p className={styles.soft} role="status">
          {texts.length === 0 ? t('gaps.village.noData') : t('gaps.village.notFound')}
        </p>
      )}
      <div
        id={`${id}list`}
        className={styles.offers}
        role="listbox"
        tabIndex={-1}
        aria-label={t('gaps.village.label')}
        hidden={!open}
      >
        {villages.map((found, at) => {
          const { village, commune } = found
          const placed = village.lon !== null && village.lat !== null
          return (
            // The input holds the focus and hears the keys; the pointer may touch an option.
            // biome-ignore lint/a11y/useFocusableInteractive: the input holds the focus
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input hears the keys
            <div
              key={village.villageCode}
              id={`${id}${at}`}
              className={styles.offer}
              role="option"
              aria-selected={at === active}
              aria-disabled={!placed || undefined}
              onPointerDown={event => event.preventDefault()}
              onClick={() => choose(found)}
            >
              <strong>{village.villageName}</strong>
              <span>
                {commune
                  ? `${commune.communeName}, ${districtName(commune.districtName, language)}`
                  : village.communeCode}
                {!placed && ` · ${t('gaps.village.noPlace')}`}
              </span>
            </div>
          )
        })}
      </div>
    </PanelPart>
  )
}
