/** What each level of a lexicographic order really decides. */
import type { CriterionId, Ranking } from '@/domain/ranking/ranking'

/**
 * A score under R16 is the share of the others that stand strictly behind, a part what one criterion put there: summed
 * over all communes, the parts are the pairs that it put in order. Sum to 1; empty where all communes are equal.
 */
export function decidedShares({ criteria, order, parts, score }: Ranking): Map<CriterionId, number> {
  const width = criteria.length
  const total = order.reduce((sum, i) => sum + score[i], 0)
  if (!(total > 0)) return new Map()
  return new Map(
    criteria.map((id, j) => [id, order.reduce((sum, i) => sum + parts[i * width + j], 0) / total]),
  )
}
