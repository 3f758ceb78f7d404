/** Two to four communes, criterion by criterion: rule R56. */
import type { CriterionId, Ranking, RankingQuestion } from './ranking'

export interface ComparedCell {
  /** As it stands in the data; NaN = missing. */
  readonly value: number
  /** After normalisation and what the rule fills in; NaN = left out. */
  readonly normalised: number
  /** What it adds to the commune's score. */
  readonly points: number
  readonly leads: boolean
}

export interface ComparedCriterion {
  readonly id: CriterionId
  readonly weight: number
  /** One a commune, in the order asked for. */
  readonly cells: readonly ComparedCell[]
  /** The greatest difference in points between two of them: what sets them apart most comes out highest. */
  readonly apart: number
}

/**
 * Criteria with a weight, in the question's order. A commune leads where its own value is the most pressing; equals lead
 * together, and where all those who have a value are alike nobody does.
 * @param communes two to four indices in the dataset's order, all different
 * @throws RangeError otherwise
 */
export function sideBySide(
  { criteria }: RankingQuestion,
  ranking: Ranking,
  communes: readonly number[],
): ComparedCriterion[] {
  const count = new Set(communes).size
  if (count !== communes.length || count < 2 || count > 4) throw new RangeError('two to four communes')
  const width = criteria.length
  return criteria.flatMap(({ id, values }, j) => {
    if (!(ranking.weights[j] > 0)) return []
    const at = communes.map(i => i * width + j)
    const known = at.filter(k => !ranking.missing[k]).map(k => ranking.normalised[k])
    const most = Math.max(...known)
    const differ = most > Math.min(...known)
    const cells = at.map((k, column) => ({
      value: values[communes[column]],
      normalised: ranking.normalised[k],
      points: ranking.parts[k],
      leads: differ && !ranking.missing[k] && ranking.normalised[k] === most,
    }))
    const points = cells.map(cell => cell.points)
    return [{ id, weight: ranking.weights[j], cells, apart: Math.max(...points) - Math.min(...points) }]
  })
}
