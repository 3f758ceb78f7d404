/** Which communes are considered: chips that can be taken back, and one button that offers the rest. */
import { Checkbox, MultiSelect, Popover } from '@mantine/core'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { setFilters } from '@/commands/set-filters'
import { type Filters, GEOGRAPHY_FLAGS, NO_FILTERS } from '@/domain/plan/plan'
import { fold } from '@/i18n/fold'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { Chip } from '@/ui/chip'
import { PanelPart } from '@/ui/panel'
import { filterWords } from './filter-words'
import styles from './filters-part.module.css'

export function FiltersPart() {
  const { t } = useText()
  const filters = useStore(currentPlan, state => state.plan.filters)
  const change = (part: Partial<Filters>) => setFilters({ ...filters, ...part })
  const chips = filterWords(filters, t)
  return (
    <PanelPart title={t('ranking.onlyShow')}>
      <div className={styles.chips}>
        {chips.length === 0 && <Chip label={t('ranking.allDistricts')} />}
        {chips.map(({ label, off }) => (
          <Chip
            key={label}
            label={label}
            removeLabel={`${t('ranking.clearFilters')}: ${label}`}
            onRemove={() => change(off)}
          />
        ))}
        <Popover position="right-start" width={300} shadow="md" withinPortal trapFocus>
          <Popover.Target>
            <button type="button" className={styles.add}>
              + {t('ranking.addFilter')}
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            <Conditions filters={filters} change={change} />
          </Popover.Dropdown>
        </Popover>
      </div>
    </PanelPart>
  )
}

interface ConditionsProps {
  readonly filters: Filters
  readonly change: (part: Partial<Filters>) => void
}

function Conditions({ filters, change }: ConditionsProps) {
  const { t, format } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const districts = useMemo(() => {
    const names = new Map(dataset?.records.communes.map(c => [c.districtCode, c.districtName]))
    return [...names]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => format.compare(a.label, b.label))
  }, [dataset, format])
  return (
    <div className={styles.conditions}>
      <MultiSelect
        label={t('ranking.district')}
        placeholder={filters.districts.length === 0 ? t('ranking.allDistricts') : undefined}
        data={districts}
        value={[...filters.districts]}
        searchable
        clearable
        maxDropdownHeight={240}
        comboboxProps={{ withinPortal: false }}
        filter={({ options, search }) =>
          options.filter(option => 'label' in option && fold(option.label).includes(fold(search)))
        }
        onChange={value => change({ districts: value })}
      />
      <Checkbox.Group
        label={t('ranking.anyOf')}
        value={[...filters.flags]}
        onChange={value => change({ flags: GEOGRAPHY_FLAGS.filter(flag => value.includes(flag)) })}
      >
        {GEOGRAPHY_FLAGS.map(flag => (
          <Checkbox key={flag} value={flag} label={t(`domain.flag.${flag}`)} mt={6} />
        ))}
      </Checkbox.Group>
      <Checkbox
        label={t('ranking.alertOnly')}
        checked={filters.alertOnly}
        onChange={event => change({ alertOnly: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('ranking.onlineOnly')}
        checked={filters.onlineOnly}
        onChange={event => change({ onlineOnly: event.currentTarget.checked })}
      />
      <button type="button" className={styles.add} onClick={() => setFilters(NO_FILTERS)}>
        {t('ranking.clearFilters')}
      </button>
    </div>
  )
}
