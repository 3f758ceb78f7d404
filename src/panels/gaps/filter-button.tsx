/** Which marks are shown, on the map and in the table alike; a set of conditions can be kept under a name. */
import { useState } from 'react'
import { useStore } from 'zustand'
import { keepFilters } from '@/commands/keep-filters'
import { setMarkFilters } from '@/commands/set-mark-filters'
import { GAP_KINDS, MARK_STATUSES } from '@/domain/gap/mark'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { gapDesk, NO_MARK_FILTERS } from '@/store/session/gap-desk'
import { savedFilters } from '@/store/session/saved-filters'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { IconButton } from '@/ui/icon-button'
import { PopoverButton } from '@/ui/popover-button'
import { Segments } from '@/ui/segments'
import { ToggleChips } from '@/ui/toggle-chips'
import { narrowings } from './filter-words'
import styles from './register-drawer.module.css'
import { useOperators } from './use-operators'

const ANSWERS = ['all', 'yes', 'no', 'unknown'] as const

export function FilterButton() {
  const { t } = useText()
  const count = useStore(gapDesk, state => narrowings(state.filters))
  return (
    <PopoverButton
      className={styles.menu}
      width={340}
      button={
        <>
          <Icon name="sliders" size={16} />
          {count === 0 ? t('gaps.filter.button') : t('gaps.filter.buttonCount', { count })}
        </>
      }
    >
      {() => <Filters />}
    </PopoverButton>
  )
}

function Filters() {
  const { t, format, language } = useText()
  const filters = useStore(gapDesk, state => state.filters)
  const dataset = useStore(currentDataset, state => state.dataset)
  const { operators } = useOperators()
  const districts = new Map(
    dataset?.records.communes.map(commune => [
      commune.districtCode,
      districtName(commune.districtName, language),
    ]),
  )
  const answer = (field: 'gridPower' | 'especiallyDisadvantaged') => (
    <Segments
      label={t(`gaps.field.${field}`)}
      options={ANSWERS.map(value => ({ value, label: t(`gaps.answer.${value}`) }))}
      value={filters[field] ?? 'all'}
      onChange={value => setMarkFilters({ [field]: value === 'all' ? null : value })}
    />
  )
  return (
    <div className={styles.filters}>
      <Saved />
      <ToggleChips
        label={t('gaps.field.status')}
        options={MARK_STATUSES.map(value => ({ value, label: t(`registerFile.status.${value}`) }))}
        values={filters.statuses}
        onChange={statuses => setMarkFilters({ statuses })}
      />
      <ToggleChips
        label={t('gaps.field.kind')}
        options={GAP_KINDS.map(value => ({ value, label: t(`registerFile.kind.${value}`) }))}
        values={filters.kinds}
        onChange={kinds => setMarkFilters({ kinds })}
      />
      <ToggleChips
        label={t('gaps.filter.operators')}
        options={operators.map(value => ({ value, label: value }))}
        values={filters.operators}
        onChange={list => setMarkFilters({ operators: list })}
      />
      {answer('gridPower')}
      {answer('especiallyDisadvantaged')}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={filters.overdueOnly}
          onChange={event => setMarkFilters({ overdueOnly: event.currentTarget.checked })}
        />
        {t('gaps.filter.overdue')}
      </label>
      <details open={filters.districts.length > 0}>
        <summary>
          {filters.districts.length === 0
            ? t('gaps.filter.districts')
            : t('gaps.filter.districtsChosen', { count: filters.districts.length })}
        </summary>
        <ToggleChips
          label={t('gaps.field.district')}
          options={[...districts]
            .map(([value, label]) => ({ value, label }))
            .sort((a, b) => format.compare(a.label, b.label))}
          values={filters.districts}
          onChange={list => setMarkFilters({ districts: list })}
        />
      </details>
      <Button
        reason={narrowings(filters) === 0 ? t('gaps.filter.nothing') : null}
        onClick={() => setMarkFilters(NO_MARK_FILTERS)}
      >
        {t('gaps.register.clear')}
      </Button>
    </div>
  )
}

/** Sets of conditions kept on this machine. */
function Saved() {
  const { t } = useText()
  const sets = useStore(savedFilters)
  const filters = useStore(gapDesk, state => state.filters)
  const [name, setName] = useState('')
  const keep = () => {
    keepFilters([...sets.filter(set => set.name !== name.trim()), { name: name.trim(), filters }])
    setName('')
  }
  const reason =
    narrowings(filters) === 0
      ? t('gaps.filter.nothing')
      : name.trim() === ''
        ? t('gaps.filter.nameNeeded')
        : null
  return (
    <div className={styles.saved}>
      {sets.map(set => (
        <div key={set.name} className={styles.savedRow}>
          <Button kind="link" onClick={() => setMarkFilters({ ...NO_MARK_FILTERS, ...set.filters })}>
            {set.name}
          </Button>
          <IconButton
            icon="close"
            size={24}
            label={t('gaps.filter.forget', { name: set.name })}
            onClick={() => keepFilters(sets.filter(each => each !== set))}
          />
        </div>
      ))}
      <div className={styles.savedRow}>
        <input
          className={styles.search}
          aria-label={t('gaps.filter.name')}
          placeholder={t('gaps.filter.name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          onKeyDown={event => event.key === 'Enter' && reason === null && keep()}
        />
        <Button reason={reason} onClick={keep}>
          {t('gaps.filter.keep')}
        </Button>
      </div>
    </div>
  )
}
