/** All conditions that communes can be asked to meet. Loaded when first opened. */
import { Checkbox, MultiSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { type Filters, GEOGRAPHY_FLAGS, NO_FILTERS } from '@/domain/plan/plan'
import { districtName } from '@/i18n/district-name'
import { fold } from '@/i18n/fold'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { Button } from '@/ui/button'
import styles from './filters-part.module.css'

interface ConditionsProps {
  readonly filters: Filters
  readonly change: (part: Partial<Filters>) => void
}

export default function Conditions({ filters, change }: ConditionsProps) {
  const { t, format, language } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const districts = useMemo(() => {
    const names = new Map(dataset?.records.communes.map(c => [c.districtCode, c.districtName]))
    return [...names]
      .map(([value, name]) => ({ value, label: districtName(name, language) }))
      .sort((a, b) => format.compare(a.label, b.label))
  }, [dataset, format, language])
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
      <Button kind="link" onClick={() => change(NO_FILTERS)}>
        {t('ranking.clearFilters')}
      </Button>
    </div>
  )
}
