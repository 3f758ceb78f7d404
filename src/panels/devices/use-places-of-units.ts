/** Name, place and district of every unit by code: what a list of hundreds is searched and filtered by. */
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { CommuneCode, DistrictCode } from '@/domain/units'
import { districtName } from '@/i18n/district-name'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'

export interface PlaceOfUnit {
  readonly name: string
  /** "Trung Xuân, Quan Sơn"; of a commune its district alone. */
  readonly where: string
  readonly communeCode: CommuneCode
  readonly districtCode: DistrictCode
  readonly district: string
}

export function usePlacesOfUnits(): ReadonlyMap<string, PlaceOfUnit> {
  const { t, language } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  return useMemo(() => {
    const places = new Map<string, PlaceOfUnit>()
    if (!dataset) return places
    for (const { communeCode, communeName, communeType, districtCode, districtName: name } of dataset.records
      .communes) {
      const district = districtName(name, language)
      const type = t(`domain.communeType.${communeType}`)
      const place = { communeCode, districtCode, district, where: district }
      places.set(communeCode, { ...place, name: `${type} ${communeName}` })
    }
    const names = new Map(dataset.records.communes.map(one => [one.communeCode, one.communeName]))
    for (const { schoolCode, schoolName, communeCode } of dataset.records.schools) {
      const commune = places.get(communeCode)
      if (!commune) continue
      const where = `${names.get(communeCode) ?? communeCode}, ${commune.district}`
      places.set(schoolCode, { ...commune, name: schoolName, where })
    }
    return places
  }, [dataset, language, t])
}
