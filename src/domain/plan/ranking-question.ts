/** From what people decided and what is known to what the ranking is asked. */
import type { Dataset } from '../dataset/dataset'
import { criterionValues, fixedBounds } from '../need/criteria'
import type { NeedTable } from '../need/need'
import type { RankingCriterion, RankingQuestion } from '../ranking/ranking'
import type { Plan } from './plan'

/** Criteria whose column is not in the dataset are left out: a plan may outlive the file that it was made on. */
export function rankingQuestion(
  plan: Pick<Plan, 'criteria' | 'missingRule' | 'normalisation'>,
  dataset: Dataset,
  need: NeedTable,
  inView: Uint8Array,
): RankingQuestion {
  const { communes } = dataset.records
  const districts = new Map<string, number>()
  for (const { districtCode } of communes)
    if (!districts.has(districtCode)) districts.set(districtCode, districts.size)
  const criteria = plan.criteria.flatMap(({ id, weight, direction }): RankingCriterion[] => {
    const values = criterionValues(id, dataset, need)
    return values ? [{ id, weight, direction, values, bounds: fixedBounds(id), group: -1 }] : []
  })
  return {
    codes: communes.map(commune => commune.communeCode),
    districtOf: Int32Array.from(communes, commune => districts.get(commune.districtCode) ?? -1),
    criteria,
    inView,
    missingRule: plan.missingRule,
    normalisation: plan.normalisation,
    groups: [],
    aggregation: 'arithmetic',
    minimumKnownShare: 0,
  }
}
