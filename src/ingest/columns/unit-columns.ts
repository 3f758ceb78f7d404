/** Resources whose rows are about a school or a commune, by code or in words. */
import type { ResourceName } from '@/domain/dataset/dataset'

export interface UnitColumn {
  readonly column: 'unit_code' | 'school_code'
  readonly property: 'unitCode' | 'schoolCode'
  /** Whether a commune can be the unit too. */
  readonly communeToo: boolean
}

const UNIT: UnitColumn = { column: 'unit_code', property: 'unitCode', communeToo: true }

const UNIT_COLUMNS: Partial<Record<ResourceName, UnitColumn>> = {
  'device-need': UNIT,
  handovers: UNIT,
  'device-supply': { column: 'school_code', property: 'schoolCode', communeToo: false },
}

/** `null`: the resource's rows are about something else. */
export const unitColumnOf = (resource: ResourceName): UnitColumn | null => UNIT_COLUMNS[resource] ?? null

/**
 * Whether columns that name a place stand in for the column of its code: a commune for its code, a school or a commune
 * for the code of a unit.
 */
export function saidInWords(column: string, has: (column: string) => boolean): boolean {
  if (column === 'commune_code') return has('commune_name')
  return column === 'unit_code' && (has('school_name') || has('commune_name'))
}
