/** Everything that communes can be ranked by, in parts that unfold, and found by typing. A press adds, another takes away. */
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { addCriterion } from '@/commands/add-criterion'
import { removeCriterion } from '@/commands/remove-criterion'
import { type Criterion, criteriaCatalogue } from '@/domain/need/catalogue'
import type { GroupId } from '@/domain/plan/plan'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import field from '@/ui/field.module.css'
import { Icon } from '@/ui/icon'
import { useNameOf } from '../names'
import styles from './add-criterion.module.css'
import { CoveragePicker } from './coverage-picker'
import { CATEGORIES, type Category, categoryOf, matches } from './criterion-category'
import { CriterionOption } from './criterion-option'
import { GroupChoice } from './group-choice'

/** What is found is shown up to here; more is narrowed down by typing on. */
const FOUND_SHOWN = 40
const FIRST_WEIGHT = 10

interface Props {
  /** The group that it opens with; absent: the root. */
  readonly first?: GroupId
}

export function AddCriterion({ first }: Props) {
  const { t, format } = useText()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [search, setSearch] = useState('')
  // What Enter has just done, until somebody types on.
  const [done, setDone] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const [group, setGroup] = useState<GroupId | null>(first ?? null)
  const [open, setOpen] = useState<Category | null>(null)
  const criteria = useStore(currentPlan, state => state.plan.criteria)
  const groups = useStore(currentPlan, state => state.plan.groups)
  const into = groups.some(each => each.id === group) ? group : null
  const taken = useMemo(() => new Set(criteria.map(each => each.id)), [criteria])
  const offered = useOffered()
  const found = search.trim() === '' ? null : offered.filter(({ name }) => matches(name, search))
  useEffect(() => input.current?.focus(), [])
  const toggle = ({ id: criterion, direction }: Criterion) => {
    if (taken.has(criterion)) removeCriterion(criterion)
    else addCriterion(criterion, FIRST_WEIGHT, direction, into)
  }
  const foundWords = (count: number) => {
    if (count === 0) return t('criteria.add.none')
    const said = t('criteria.add.found', { count, value: format.integer(count) })
    return `${said}. ${t(count === 1 ? 'criteria.add.byKeyOne' : 'criteria.add.byKeys')}`
  }
  const option = ({ criterion, name }: Offered) => (
    <CriterionOption
      key={criterion.id}
      criterion={criterion}
      name={name}
      taken={taken.has(criterion.id)}
      onToggle={() => toggle(criterion)}
    />
  )
  const options = () => [...(list.current?.querySelectorAll('button') ?? [])]
  const onSearchKey = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !found || found.length === 0) return
    if (event.key === 'ArrowDown' || (event.key === 'Enter' && found.length > 1)) options()[0]?.focus()
    else if (event.key === 'Enter') {
      const [{ criterion, name }] = found
      // Enter adds; it never takes away what is there already.
      if (!taken.has(criterion.id)) toggle(criterion)
      setDone(t(taken.has(criterion.id) ? 'criteria.add.thereAlready' : 'criteria.add.done', { name }))
      input.current?.select()
    } else return
    event.preventDefault()
  }
  const onResultKey = (event: React.KeyboardEvent) => {
    const all = options()
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to === undefined || at < 0) return
    event.preventDefault()
    if (to < 0) input.current?.focus()
    else all[Math.min(to, all.length - 1)]?.focus()
  }
  return (
    <div className={styles.add}>
      <div className={styles.head}>
        <div className={field.field}>
          <label className={field.label} htmlFor={id}>
            {t('criteria.add.search')}
          </label>
          <input
            ref={input}
            id={id}
            type="search"
            className={field.input}
            value={search}
            placeholder={t('criteria.add.placeholder')}
            autoComplete="off"
            onChange={event => {
              setSearch(event.currentTarget.value)
              setDone(null)
            }}
            onKeyDown={onSearchKey}
          />
        </div>
        <GroupChoice label={t('criteria.add.into')} within={into} onChoose={setGroup} />
      </div>
      <p className={styles.status} role="status">
        {done ?? (found && foundWords(found.length))}
      </p>
      {/* Buttons hear Enter themselves; here only the arrows between them are heard. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as said */}
      <div ref={list} className={styles.results} onKeyDown={onResultKey}>
        {found?.slice(0, FOUND_SHOWN).map(option)}
      </div>
      {found && found.length > FOUND_SHOWN && (
        <p className={styles.status}>
          {t('criteria.add.narrow', {
            count: found.length - FOUND_SHOWN,
            value: format.integer(found.length - FOUND_SHOWN),
          })}
        </p>
      )}
      {!found &&
        CATEGORIES.map(category => {
          const inside = offered.filter(each => each.category === category)
          const plain = inside.filter(({ criterion }) => criterion.coverage === null)
          const unfolded = open === category
          return (
            <section key={category}>
              <button
                type="button"
                className={styles.category}
                aria-expanded={unfolded}
                onClick={() => setOpen(unfolded ? null : category)}
              >
                <Icon name="chevronRight" size={14} />
                {t(`criteria.add.category.${category}`)}
                <span>{format.integer(inside.length)}</span>
              </button>
              {unfolded && (
                <div className={styles.inside}>
                  {plain.map(option)}
                  {category === 'connectivity' && (
                    <CoveragePicker
                      offered={inside.flatMap(({ criterion }) => criterion.coverage ?? [])}
                      taken={taken}
                      onAdd={criterion => addCriterion(criterion, FIRST_WEIGHT, 'lower-first', into)}
                    />
                  )}
                  {inside.length === 0 && <p className={styles.status}>{t('criteria.add.ownNone')}</p>}
                </div>
              )}
            </section>
          )
        })}
    </div>
  )
}

interface Offered {
  readonly criterion: Criterion
  readonly name: string
  readonly category: Category
}

function useOffered(): readonly Offered[] {
  const dataset = useStore(currentDataset, state => state.dataset)
  const need = useStore(results, state => state.need)
  const nameOf = useNameOf()
  return useMemo(
    () =>
      dataset && need
        ? criteriaCatalogue(dataset, need).map(criterion => ({
            criterion,
            name: nameOf(criterion.id),
            category: categoryOf(criterion),
          }))
        : [],
    [dataset, need, nameOf],
  )
}
