/** R35: the methods that one could as well have taken, each combination once. */
import type { Aggregation, MissingRule, Normalisation, RankingQuestion } from '../ranking'

export interface Method {
  readonly normalisation: Normalisation
  readonly aggregation: Aggregation
  readonly missingRule: MissingRule
}

const NORMALISATIONS: readonly Normalisation[] = ['min-max', 'percentile', 'z-score']
const AGGREGATIONS: readonly Aggregation[] = ['arithmetic', 'geometric', 'topsis']
const MISSING_RULES: readonly MissingRule[] = ['renormalise', 'worst', 'district-median']

/**
 * Every normalisation × aggregation × rule for missing values, without the geometric mean of z-scores (they may be below
 * 0), and with `target` where a criterion has bounds. The question's own method is among them, whatever it is.
 */
export function methodCombinations(question: RankingQuestion): readonly Method[] {
  const bounded = question.criteria.some(({ bounds }) => bounds !== null)
  const normalisations: readonly Normalisation[] = bounded ? [...NORMALISATIONS, 'target'] : NORMALISATIONS
  const all = normalisations.flatMap(normalisation =>
    AGGREGATIONS.filter(aggregation => normalisation !== 'z-score' || aggregation !== 'geometric').flatMap(
      aggregation =>
        MISSING_RULES.map((missingRule): Method => ({ normalisation, aggregation, missingRule })),
    ),
  )
  const { normalisation, aggregation, missingRule } = question
  const own = all.some(
    method =>
      method.normalisation === normalisation &&
      method.aggregation === aggregation &&
      method.missingRule === missingRule,
  )
  return own ? all : [{ normalisation, aggregation, missingRule }, ...all]
}
