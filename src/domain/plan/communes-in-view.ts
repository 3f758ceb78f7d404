/** Which communes pass the filters (rule P1): fields narrow each other, values inside a field widen it. */
import type { Dataset } from '../dataset/dataset'
import type { NeedTable } from '../need/need'
import type { Filters } from './plan'

/** 1 = in view, by commune in the dataset's order. A flag, level or mode that is not known does not pass. */
export function communesInView(filters: Filters, dataset: Dataset, need: NeedTable): Uint8Array {
  const districts = new Set(filters.districts)
  return Uint8Array.from(dataset.records.communes, (commune, index) => {
    if (districts.size > 0 && !districts.has(commune.districtCode)) return 0
    if (filters.flags.length > 0 && !filters.flags.some(flag => commune[flag] === true)) return 0
    const { alertLevel, teachingMode } = need.communes[index]
    if (filters.alertOnly && (alertLevel === null || alertLevel < 3)) return 0
    if (filters.onlineOnly && teachingMode !== 'online') return 0
    return 1
  })
}
