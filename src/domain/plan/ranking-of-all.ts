/** The ranking of every commune, whatever the filters show: nobody goes without a device because of a filter on a screen. */
import type { Dataset } from '../dataset/dataset'
import type { NeedTable } from '../need/need'
import { criterionBelowZero } from '../ranking/below-zero'
import { rankCommunes } from '../ranking/rank-communes'
import type { Ranking } from '../ranking/ranking'
import type { PlanIndex } from './plan'
import { rankingQuestion } from './ranking-question'

/** `null`: the index asks for a geometric mean of values below 0, which there is none of. */
export function rankingOfAll(index: PlanIndex, dataset: Dataset, need: NeedTable): Ranking | null {
  const question = rankingQuestion(index, dataset, need, new Uint8Array(need.communes.length).fill(1))
  const refused = index.aggregation === 'geometric' && criterionBelowZero(question) !== null
  return refused ? null : rankCommunes(question)
}
