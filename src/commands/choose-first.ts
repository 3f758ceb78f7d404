import { chooseCommunes } from '@/domain/plan/operations/choose-communes'
import { surelyInside } from '@/domain/ranking/top-places'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { author } from '@/store/session/author'
import { changeRecords } from './change-records'
import { freshEntryId } from './fresh-ids'
import { today } from './today'

/**
 * Chooses the communes of the first `count` ranks of which nothing was said yet, as one step; a tie that they cut
 * is left to the person who decides (R19).
 * @param count at most as many as the plan has places for: more would go against the ranking.
 */
export function chooseFirst(count: number): boolean {
  const { dataset } = currentDataset.getState()
  const { ranking, datasetVersion } = results.getState()
  if (!dataset || !ranking || datasetVersion !== dataset.version) return false
  const { topCount } = currentPlan.getState().plan
  const by = author.getState().name
  const first = [...ranking.order.subarray(0, surelyInside(ranking, Math.min(count, topCount)))]
  const statements = first.map(i => ({
    id: freshEntryId(),
    commune: dataset.records.communes[i].communeCode,
    state: 'chosen' as const,
    reason: null,
    by,
    on: today(),
    rank: ranking.rank[i],
    score: ranking.score[i],
  }))
  return changeRecords(records => chooseCommunes(records, statements, topCount), 'chooseFirst')
}
