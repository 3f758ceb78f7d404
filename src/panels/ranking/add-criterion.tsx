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

export function AddCriterion() {
  const { t, format } = useText()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [search, setSearch] = useState('')
  const [group, setGroup] = useState<GroupId | null>(null)
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
  const option = ({ criterion, name }: Offered) => (
    <CriterionOption
      key={criterion.id}
      criterion={criterion}
      name={name}
      taken={taken.has(criterion.id)}
      onToggle={() => toggle(criterion)}
    />
  )
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
            onChange={event => setSearch(event.currentTarget.value)}
          />
        </div>
        <GroupChoice label={t('criteria.add.into')} within={into} onChoose={setGroup} />
      </div>
      <p className={styles.status} role="status">
        {found &&
          (found.length === 0
            ? t('criteria.add.none')
            : t('criteria.add.found', { count: found.length, value: format.integer(found.length) }))}
      </p>
      {found?.slice(0, FOUND_SHOWN).map(option)}
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
