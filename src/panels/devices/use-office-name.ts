/** Who manages a unit, by name: a district's education office, the Department itself, or one of its schools. */
import { useCallback } from 'react'
import { useStore } from 'zustand'
import { UNDER_SO } from '@/domain/allocation/reporting'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'

export function useOfficeName(): (code: string) => string {
  const { t, language } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  return useCallback(
    (code: string) => {
      if (code === UNDER_SO) return t('devices.need.so')
      const commune = dataset?.records.communes.find(({ districtCode }) => districtCode === code)
      return commune ? districtName(commune.districtName, language) : code
    },
    [dataset, language, t],
  )
}
