/** For which criteria how many of the communes in view have no value. */
import type { CriterionId, Ranking } from '@/domain/ranking/ranking'

export interface MissingCount {
  readonly id: CriterionId
  /** Communes in view without a value of it; above 0. */
  readonly communes: number
}

/** Weighted criteria that lack a value anywhere, the one that lacks most first. */
export function missingCounts(ranking: Ranking): MissingCount[] {
  const width = ranking.criteria.length
  const inView = [...ranking.order, ...ranking.unranked]
  return ranking.criteria
    .map((id, j) => ({
      id,
      weight: ranking.weights[j],
      communes: inView.reduce((count, i) => count + ranking.missing[i * width + j], 0),
    }))
    .filter(({ weight, communes }) => weight > 0 && communes > 0)
    .sort((a, b) => b.communes - a.communes)
    .map(({ id, communes }) => ({ id, communes }))
}
