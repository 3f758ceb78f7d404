/** Which communes rows of a resource speak of: by their own code, or by the school that they name. */
import type { Dataset, ResourceName, ResourceRecords } from '@/domain/dataset/dataset'
import type { CommuneCode } from '@/domain/units'

/** Resources whose rows name a unit, a school or a commune. */
const BY_UNIT: readonly ResourceName[] = ['device-need', 'handovers']
const BY_COMMUNE: readonly ResourceName[] = [
  'communes',
  'boundaries',
  'villages',
  'schools',
  'covid-levels',
  'teaching-modes',
]

interface Row {
  /** Of a boundary. */
  readonly code?: CommuneCode
  readonly communeCode?: CommuneCode | null
  readonly unitCode?: string
}

/**
 * Communes that at least one row speaks of.
 * @returns `null` where rows of this kind belong to no commune (masts, norms, roads).
 */
export function communesReached(
  resource: ResourceName,
  records: ResourceRecords[ResourceName],
  dataset: Dataset,
): ReadonlySet<CommuneCode> | null {
  const byUnit = BY_UNIT.includes(resource)
  if (!byUnit && !BY_COMMUNE.includes(resource)) return null
  const rows: readonly Row[] = 'communes' in records ? records.communes : (records as readonly Row[])
  const communeOf = byUnit ? unitIndex(dataset) : null
  const reached = new Set<CommuneCode>()
  for (const row of rows) {
    const code = communeOf ? communeOf.get(row.unitCode ?? '') : (row.communeCode ?? row.code)
    if (code) reached.add(code)
  }
  return reached
}

/** The commune of every unit that may be named: of a school its own, of a commune itself. */
function unitIndex({ records }: Dataset): ReadonlyMap<string, CommuneCode> {
  return new Map([
    ...records.schools.map(school => [school.schoolCode, school.communeCode] as const),
    ...records.communes.map(commune => [commune.communeCode, commune.communeCode] as const),
  ])
}
