/** A question that takes its data, weights or method from one ranking and the rest from another: rule R61. */
import type { RankingCriterion, RankingQuestion } from './ranking'

/**
 * `data`: the values, the communes and which of them are in view. `weights`: those of criteria and groups, and how they hang
 * together. `method`: direction, bounds, normalisation, aggregation, the rule for missing values and the least known share.
 */
export type Cause = 'data' | 'weights' | 'method'
export const CAUSES: readonly Cause[] = ['data', 'weights', 'method']

/**
 * Criteria are those of both sides, the first side's first. Where a side does not have one, its weight there is 0 and its
 * direction and bounds are those of the other; its values are, commune by commune, those of the other too, so that to
 * bring in or drop a criterion is a change of weights and not of data.
 * @param later the causes that are taken from `after`
 */
export function mixedQuestion(
  before: RankingQuestion,
  after: RankingQuestion,
  later: ReadonlySet<Cause>,
): RankingQuestion {
  const side = (cause: Cause) => (later.has(cause) ? after : before)
  const data = side('data')
  const weights = side('weights')
  const method = side('method')
  const ids = [...new Set([...before.criteria, ...after.criteria].map(({ id }) => id))]
  return {
    codes: data.codes,
    districtOf: data.districtOf,
    inView: data.inView,
    groups: weights.groups,
    missingRule: method.missingRule,
    normalisation: method.normalisation,
    aggregation: method.aggregation,
    minimumKnownShare: method.minimumKnownShare,
    criteria: ids.map(id => {
      const weighed = find(weights, id)
      const measured = find(method, id) ?? other(before, after, id)
      return {
        id,
        weight: weighed?.weight ?? 0,
        group: weighed?.group ?? -1,
        direction: measured.direction,
        bounds: measured.bounds,
        values: find(data, id)?.values ?? borrowed(data, data === after ? before : after, id),
      }
    }),
  }
}

const find = (question: RankingQuestion, id: string) => question.criteria.find(each => each.id === id)

function other(before: RankingQuestion, after: RankingQuestion, id: string): RankingCriterion {
  const found = find(before, id) ?? find(after, id)
  if (!found) throw new RangeError(`no criterion ${id}`)
  return found
}

/** A commune that the other side does not know has no value. */
function borrowed(data: RankingQuestion, from: RankingQuestion, id: string): Float64Array {
  const values = find(from, id)?.values
  const place = new Map(from.codes.map((code, i) => [code, i]))
  return Float64Array.from(data.codes, code => values?.[place.get(code) ?? -1] ?? Number.NaN)
}
