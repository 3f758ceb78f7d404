/** Figures of a commune that follow from others of its own: shares, densities, counts behind the need, and the alert. */
import type { Commune } from '../dataset/records'
import type { CommuneNeed } from './need'

type Derived = (commune: Commune, need: CommuneNeed | undefined) => number | null

const DERIVED: Readonly<Record<string, Derived>> = {
  priority_area: c => priorityArea(c),
  population_density: c => ratio(c.population, c.areaKm2),
  poor_share: c => ratio(c.poorHouseholds, c.households),
  near_poor_share: c => ratio(c.nearPoorHouseholds, c.households),
  pupils_without_4g: (_, need) => need?.mobile.part ?? null,
  pupils_without_fibre: (_, need) => need?.fibre.part ?? null,
  pupils_without_device: (_, need) => need?.device.part ?? null,
  alert_level: (_, need) => need?.alertLevel ?? null,
  online_teaching: (_, need) => (need?.teachingMode ? Number(need.teachingMode === 'online') : null),
}

export const DERIVED_FIGURES = Object.keys(DERIVED)

/** By commune in the dataset's order, NaN = unknown; `null` where the id is no derived figure. */
export function derivedFigures(
  id: string,
  communes: readonly Commune[],
  need: readonly CommuneNeed[],
): Float64Array | null {
  const derive = DERIVED[id]
  return derive ? Float64Array.from(communes, (commune, i) => derive(commune, need[i]) ?? Number.NaN) : null
}

/** N9. One flag that holds is enough for 1; for 0 all three must be reported. */
function priorityArea({ mountain, baiNgang, coastal }: Commune): 0 | 1 | null {
  const flags = [mountain, baiNgang, coastal]
  if (flags.includes(true)) return 1
  return flags.includes(null) ? null : 0
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole
}
