/** From what people decided and what is known to what the ranking is asked. */
import type { Dataset } from '../dataset/dataset'
import { criterionValues, fixedBounds } from '../need/criteria'
import type { NeedTable } from '../need/need'
import type { RankingCriterion, RankingQuestion } from '../ranking/ranking'
import type { PlanIndex } from './plan'

/**
 * Criteria whose column is not in the dataset are left out: a plan may outlive the file that it was made on. Bounds that
 * nobody set are the criterion's own.
 */
export function rankingQuestion(
  index: PlanIndex,
  dataset: Dataset,
  need: NeedTable,
  inView: Uint8Array,
): RankingQuestion {
  const { communes } = dataset.records
  const districts = new Map<string, number>()
  for (const { districtCode } of communes)
    if (!districts.has(districtCode)) districts.set(districtCode, districts.size)
  const places = new Map(index.groups.map(({ id }, place) => [id, place]))
  const placeOf = (id: string | null) => (id === null ? -1 : (places.get(id) ?? -1))
  const criteria = index.criteria.flatMap(({ id, weight, direction, bounds, group }): RankingCriterion[] => {
    const values = criterionValues(id, dataset, need)
    if (!values) return []
    return [{ id, weight, direction, values, bounds: bounds ?? fixedBounds(id), group: placeOf(group) }]
  })
  return {
    codes: communes.map(commune => commune.communeCode),
    districtOf: Int32Array.from(communes, commune => districts.get(commune.districtCode) ?? -1),
    criteria,
    inView,
    missingRule: index.missingRule,
    normalisation: index.normalisation,
    groups: index.groups.map(({ id, weight, parent }) => ({ id, weight, parent: placeOf(parent) })),
    aggregation: index.aggregation,
    minimumKnownShare: index.minimumKnownShare,
  }
}
