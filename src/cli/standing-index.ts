/** The index where none is named: that of the first plan, or in a table every column alike. */
import { FIRST_PLAN } from '@/domain/plan/plan'
import type { IndexDefinition } from '@/domain/ranking/index-definition'
import { plainCriterion, type RankArguments } from './rank-arguments'
import type { RankingSource } from './ranking-source'

/** Weights, rule for missing values and normalisation as stated. */
export function standingIndex(
  source: RankingSource,
  { weights, missing, normalise }: Pick<RankArguments, 'weights' | 'missing' | 'normalise'>,
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
