/** The search box of the header: Ctrl/⌘ K, type with or without diacritics, choose among all namesakes. */
import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { selectCommune } from '@/commands/select-commune'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { Icon } from '@/ui/icon'
import type { Place, PlaceIndex } from './place-index'
import styles from './search-box.module.css'

export function SearchBox() {
  const { t } = useText()
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const find = usePlaces(query !== '')
  const places = query === '' ? [] : find(query)
  useHotkeys([['mod+K', () => input.current?.focus()]], [])

  const choose = (id: string) => {
    const place = places.find(candidate => candidate.id === id)
    if (!place) return
    selectCommune(place.communeCode, { fly: true })
    setQuery('')
    combobox.closeDropdown()
    input.current?.blur()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} width={360} position="bottom-end" shadow="md">
      <Combobox.Target>
        <TextInput
          ref={input}
          className={styles.box}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          leftSection={<Icon name="search" size={16} />}
          rightSection={<kbd className={styles.key}>⌘K</kbd>}
          rightSectionWidth={44}
          value={query}
          onChange={event => {
            setQuery(event.currentTarget.value)
            combobox.openDropdown()
            combobox.selectFirstOption()
          }}
          onFocus={() => query !== '' && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={event => {
            if (event.key === 'Escape') {
              setQuery('')
              combobox.closeDropdown()
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query === ''}>
        <Combobox.Options className={styles.options} aria-label={t('search.label')}>
          {places.map(place => (
            <Option key={place.id} place={place} />
          ))}
          {places.length === 0 && (
            <Combobox.Empty>
              {t('search.empty', { query })}
              <br />
              <small>{t('search.emptyHelp')}</small>
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function Option({ place }: { readonly place: Place }) {
  return (
    <Combobox.Option value={place.id} className={styles.option}>
      <strong>{place.name}</strong>
      <span>
        {place.where} · {place.communeCode}
      </span>
    </Combobox.Option>
  )
}

const NOTHING: PlaceIndex['find'] = () => []

/** The index is built when a person first types, and again when the dataset changes. */
function usePlaces(wanted: boolean): PlaceIndex['find'] {
  const dataset = useStore(currentDataset, state => state.dataset)
  const [built, setBuilt] = useState<{ version: string; index: PlaceIndex } | null>(null)
  useEffect(() => {
    if (!wanted || !dataset || built?.version === dataset.version) return
    let late = false
    void import('./place-index').then(({ placeIndex }) => {
      if (!late) setBuilt({ version: dataset.version, index: placeIndex(dataset) })
    })
    return () => {
      late = true
    }
  }, [wanted, dataset, built])
  return built?.index.find ?? NOTHING
}
