/** The index where none is named: that of the first plan, or in a table every column alike. */
import { FIRST_PLAN } from '@/domain/plan/plan'
import type { IndexCriterion, IndexDefinition } from '@/domain/ranking/index-definition'
import type { MissingRule, Normalisation } from '@/domain/ranking/ranking'
import type { RankingSource } from './ranking-source'

export interface StandingIndex {
  /** `null`: not stated. */
  readonly weights: readonly IndexCriterion[] | null
  readonly missing: MissingRule
  readonly normalise: Normalisation
}

/** Weights, rule for missing values and normalisation as stated. */
export function standingIndex(
  source: RankingSource,
  { weights, missing, normalise }: StandingIndex,
): IndexDefinition {
  const standing =
    source.kind === 'table'
      ? source.columns().map(column => plainCriterion(column, 1))
      : FIRST_PLAN.criteria.map(({ id, weight, direction }) => ({ ...plainCriterion(id, weight), direction }))
  return {
    criteria: weights ?? standing,
    groups: [],
    normalise,
    aggregate: 'arithmetic',
    missing,
    minimumKnownShare: null,
  }
}

export const plainCriterion = (column: string, weight: number): IndexCriterion => ({
  column,
  weight,
  direction: 'higher-first',
  group: null,
  bounds: null,
  error: null,
})
