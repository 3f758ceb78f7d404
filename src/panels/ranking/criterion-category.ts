/** The menu of everything that communes can be ranked by, in parts that an office thinks in, and searched as people type. */

import type { Criterion } from '@/domain/need/catalogue'
import { columnName } from '@/domain/need/column-id'
import { fold } from '@/i18n/fold'

export const CATEGORIES = [
  'connectivity',
  'schools',
  'devices',
  'alert',
  'geography',
  'people',
  'own',
] as const
export type Category = (typeof CATEGORIES)[number]

const BY_ID: Readonly<Record<string, Category>> = {
  mobile_gap: 'connectivity',
  pupils_without_4g: 'connectivity',
  site_count: 'connectivity',
  site_density: 'connectivity',
  fibre_gap: 'schools',
  pupils_without_fibre: 'schools',
  device_gap: 'devices',
  pupils_without_device: 'devices',
  geography: 'geography',
  priority_area: 'geography',
  villages_without_power: 'geography',
  villages_disadvantaged: 'geography',
  village_count: 'geography',
  area_km2: 'geography',
  population: 'people',
  households: 'people',
  poor_households: 'people',
  near_poor_households: 'people',
  pupils: 'people',
}

export function categoryOf({ id, family, kind }: Criterion): Category {
  const known = BY_ID[id]
  if (known) return known
  if (family === 'coverage') return 'connectivity'
  if (family === 'urgency') return 'alert'
  if (family === 'people') return 'people'
  if (family === 'places') return id.startsWith('school') ? 'schools' : 'people'
  return kind === 'flag' && columnName(id) === id ? 'geography' : 'own'
}

/** Whether every word of the search stands in the name, whatever its marks and case. */
export function matches(name: string, search: string): boolean {
  const folded = fold(name)
  return fold(search)
    .split(/\s+/)
    .every(word => folded.includes(word))
}
