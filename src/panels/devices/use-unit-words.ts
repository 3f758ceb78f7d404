/** A unit as people call it: its name, and where it stands in the order. */
import { useCallback } from 'react'
import { useStore } from 'zustand'
import type { AllocationUnit } from '@/domain/allocation/allocation'
import { UNDER_SO } from '@/domain/allocation/reporting'
import { communeIndex } from '@/domain/dataset/commune-index'
import { unitOfCode } from '@/domain/dataset/unit-of-code'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'

/** As names of schools begin in the data, whatever the language on screen. */
const SCHOOL = 'Trường '

export function useUnitWords() {
  const { t, format } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  const nameOf = useCallback(
    (unitCode: string): string => {
      const unit = dataset && unitOfCode(dataset, unitCode)
      if (!unit) return unitCode
      if ('school' in unit) return unit.school.schoolName
      const type = t(`domain.communeType.${unit.commune.communeType}`)
      return `${type} ${unit.commune.communeName}`
    },
    [dataset, t],
  )
  const placeOf = useCallback(
    ({ communeCode, managingUnit, rank, online }: AllocationUnit): string => {
      const commune = dataset?.records.communes[communeIndex(dataset).get(communeCode) ?? -1]
      return [
        rank === null ? t('devices.list.unranked') : t('devices.list.rank', { rank: format.integer(rank) }),
        commune && `${commune.communeName}, ${commune.districtName}`,
        managingUnit === UNDER_SO && t('devices.list.so'),
        online && t('devices.list.online'),
      ]
        .filter(Boolean)
        .join(' · ')
    },
    [dataset, format, t],
  )
  /** In a list, where every other line would begin with the word for a school. */
  const shortNameOf = useCallback(
    (unitCode: string): string => {
      const name = nameOf(unitCode)
      return name.startsWith(SCHOOL) ? name.slice(SCHOOL.length) : name
    },
    [nameOf],
  )
  return { nameOf, shortNameOf, placeOf }
}
