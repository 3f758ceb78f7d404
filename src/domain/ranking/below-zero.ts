/** R14: where a geometric mean may not be asked. */
import { normalise } from './normalise'
import type { CriterionId, RankingQuestion } from './ranking'
import { weightTree } from './weight-tree'

/** The first weighted criterion with a normalised value below 0 in view; `null`: a geometric mean is defined. */
export function criterionBelowZero(question: RankingQuestion): CriterionId | null {
  const { criteria, groups, inView, normalisation } = question
  if (normalisation !== 'none' && normalisation !== 'z-score') return null
  const { weights } = weightTree(criteria, groups)
  const { normalised } = normalise(question)
  const m = criteria.length
  const at = criteria.findIndex(
    (_, j) => weights[j] > 0 && inView.some((seen, i) => seen === 1 && normalised[i * m + j] < 0),
  )
  return at === -1 ? null : criteria[at].id
}
