/** Which operators say that they cover a school, at its point. */
import type { CoverageOptions } from '../coverage/coverage-input'
import type { Dataset } from '../dataset/dataset'
import type { Technology } from '../dataset/records'
import { claimReader } from '../gap/claims-at'
import { gridShape } from '../gap/grid-shape'

/**
 * Operators that claim the technology where the school stands, by name; `[]`: none does. `null`: the school is not known,
 * has no coordinates, or nobody claims the technology anywhere (it is then not known where it is). Claims are prepared when
 * first asked for.
 */
export function schoolSignal(
  dataset: Dataset,
  options: CoverageOptions = {},
  technology: Technology = '4G',
): (schoolCode: string) => readonly string[] | null {
  const { schools, 'mobile-coverage': areas, 'signal-rasters': rasters } = dataset.records
  const claimed =
    areas.some(area => area.technology === technology) ||
    rasters.some(
      raster => raster.technology === technology && options.signalMinimumDbm?.[technology] !== undefined,
    )
  const places = new Map(schools.map(school => [school.schoolCode, school]))
  const { claimedAt } = claimReader(dataset, options)
  return schoolCode => {
    const { lon = null, lat = null } = places.get(schoolCode) ?? {}
    if (!claimed || lon === null || lat === null) return null
    return claimedAt(gridShape({ type: 'Point', coordinates: [lon, lat] })).flatMap(claim =>
      claim.technology === technology ? claim.operator : [],
    )
  }
}
