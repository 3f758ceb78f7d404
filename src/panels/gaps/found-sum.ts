/** What a list of found pieces comes to, and the orders that it can be read in. */
import type { FoundGap } from '@/domain/gap/found-gap'

export interface FoundSum {
  readonly pieces: number
  readonly areaKm2: number
  readonly villages: number
  /** Sums over the pieces that say it; `null`: none says it. */
  readonly households: number | null
  readonly population: number | null
  readonly pupils: number | null
  readonly schools: number
  /** Of `villages`, how many report. */
  readonly reported: FoundGap['reported']
}

export function foundSum(gaps: readonly FoundGap[]): FoundSum {
  const known = (figure: 'households' | 'population' | 'pupils') =>
    gaps.reduce<number | null>((sum, gap) => (gap[figure] === null ? sum : (sum ?? 0) + gap[figure]), null)
  const total = (figure: 'areaKm2' | 'villages' | 'schools') =>
    gaps.reduce((sum, gap) => sum + gap[figure], 0)
  const reported = (figure: keyof FoundGap['reported']) =>
    gaps.reduce((sum, gap) => sum + gap.reported[figure], 0)
  return {
    pieces: gaps.length,
    areaKm2: total('areaKm2'),
    villages: total('villages'),
    households: known('households'),
    population: known('population'),
    pupils: known('pupils'),
    schools: total('schools'),
    reported: {
      households: reported('households'),
      population: reported('population'),
      pupils: reported('pupils'),
    },
  }
}

export const FOUND_ORDERS = ['people', 'pupils', 'area'] as const
export type FoundOrder = (typeof FOUND_ORDERS)[number]

/** Greatest first; unknown counts last, equal ones in the order given. `people` keeps the order of finding. */
export function sortFound(gaps: readonly FoundGap[], order: FoundOrder): readonly FoundGap[] {
  if (order === 'people') return gaps
  const key = (gap: FoundGap) => (order === 'area' ? gap.areaKm2 : (gap.pupils ?? -1))
  return [...gaps].sort((a, b) => key(b) - key(a))
}
