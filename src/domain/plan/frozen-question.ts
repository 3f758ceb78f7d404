/**
 * What the ranking of a decision was asked, put together again from what was frozen: to be laid beside today's question.
 * Its answer is the frozen ranking as long as the engine ranks as it did then.
 */
import { fixedBounds } from '../need/criteria'
import type { RankingQuestion } from '../ranking/ranking'
import type { FrozenRanking } from './frozen-ranking'
import type { PlanIndex } from './plan'

export function frozenQuestion(index: PlanIndex, frozen: FrozenRanking): RankingQuestion {
  const { ranking, codes, districtCodes, values } = frozen
  const width = ranking.criteria.length
  const districts = [...new Set(districtCodes)]
  const places = new Map(index.groups.map(({ id }, place) => [id, place]))
  const placeOf = (id: string | null) => (id === null ? -1 : (places.get(id) ?? -1))
  const inView = new Uint8Array(codes.length)
  for (const i of [...ranking.order, ...ranking.unranked]) inView[i] = 1
  return {
    codes,
    districtOf: Int32Array.from(districtCodes, code => districts.indexOf(code)),
    // Criteria whose column was not in the data of that day were left out then too.
    criteria: index.criteria.flatMap(({ id, weight, direction, bounds, group }) => {
      const j = ranking.criteria.indexOf(id)
      if (j < 0) return []
      return {
        id,
        weight,
        direction,
        bounds: bounds ?? fixedBounds(id),
        group: placeOf(group),
        values: Float64Array.from(codes, (_, i) => values[i * width + j]),
      }
    }),
    groups: index.groups.map(({ id, weight, parent }) => ({ id, weight, parent: placeOf(parent) })),
    inView,
    missingRule: index.missingRule,
    normalisation: index.normalisation,
    aggregation: index.aggregation,
    minimumKnownShare: index.minimumKnownShare,
  }
}
