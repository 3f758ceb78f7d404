/** A chip for each filter in force, which takes it back. It stands wherever the filter is felt. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { setFilters } from '@/commands/set-filters'
import { shortDistrictName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { Chip } from '@/ui/chip'
import { type FilterWord, filterWords } from './filter-words'

/** The filters in force; empty: none. */
export function useFilterWords(): FilterWord[] {
  const { t, format, language } = useText()
  const filters = useStore(currentPlan, state => state.plan.filters)
  const communes = useStore(currentDataset, state => state.dataset?.records.communes)
  return useMemo(() => {
    const names = new Map(communes?.map(each => [each.districtCode, each.districtName]))
    const nameOf = (code: string) => shortDistrictName(names.get(code) ?? code, language)
    const sorted = [...filters.districts].sort((a, b) => format.compare(nameOf(a), nameOf(b)))
    return filterWords({ ...filters, districts: sorted }, t, nameOf)
  }, [filters, communes, t, format, language])
}

export function FilterChips({ words }: { readonly words: readonly FilterWord[] }) {
  const { t } = useText()
  return words.map(({ label, whole, off }) => (
    <Chip
      key={label}
      label={label}
      title={whole}
      removeLabel={t('ranking.clearFilter', { name: whole ?? label })}
      onRemove={() => setFilters(off)}
    />
  ))
}
