/** One more commune for the comparison, found by its name, with diacritics or without. */
import { useId, useState } from 'react'
import { useStore } from 'zustand'
import { addToComparison } from '@/commands/compare-communes'
import { useText } from '@/i18n/use-text'
import { session } from '@/store/session/session'
import field from '@/ui/field.module.css'
import { usePlaces } from '../search/use-places'
import styles from './compare-dialog.module.css'

/** More are found by typing on. */
const OFFERED = 6

export function AddCommune() {
  const { t } = useText()
  const id = useId()
  const [query, setQuery] = useState('')
  const find = usePlaces(query !== '')
  const compared = useStore(session, state => state.compared)
  const found = query === '' || !find ? [] : find(query).filter(({ kind }) => kind === 'commune')
  const add = (code: string | undefined) => {
    if (code === undefined) return
    addToComparison(code)
    setQuery('')
  }
  const offered = found.filter(({ communeCode }) => !compared.includes(communeCode)).slice(0, OFFERED)
  return (
    <form
      className={styles.add}
      onSubmit={event => {
        event.preventDefault()
        add(offered[0]?.communeCode)
      }}
    >
      <label className={field.label} htmlFor={id}>
        {t('decision.compare.addOne')}
      </label>
      <input
        id={id}
        className={field.input}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('decision.compare.search')}
        value={query}
        onChange={event => setQuery(event.currentTarget.value)}
      />
      <div className={styles.found}>
        {offered.map(({ communeCode, name, where }) => (
          <button key={communeCode} type="button" className={field.toggle} onClick={() => add(communeCode)}>
            {name}, {where}
          </button>
        ))}
        {query !== '' && find && offered.length === 0 && <p role="status">{t('search.empty', { query })}</p>}
      </div>
    </form>
  )
}
