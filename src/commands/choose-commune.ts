import { againstRanking } from '@/domain/plan/choices'
import { chooseCommune as operation } from '@/domain/plan/operations/choose-commune'
import type { ChoiceState } from '@/domain/plan/plan-records'
import type { CommuneCode } from '@/domain/units'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { author } from '@/store/session/author'
import { changeRecords } from './change-records'
import { freshEntryId } from './fresh-ids'
import { today } from './today'

/** Whether choosing so goes against the ranking on screen, and needs a reason and a name. Ask before `chooseCommune`. */
export function choiceNeedsReason(commune: CommuneCode, state: ChoiceState): boolean {
  return againstRanking(state, placeOf(commune).rank, currentPlan.getState().plan.topCount)
}

/**
 * Says of a commune that it is chosen or passed over, by whoever works here, today; `open` takes it back. The record
 * keeps the commune's rank and score of this moment.
 * @throws RangeError against the ranking without a reason or without a name.
 */
export function chooseCommune(
  commune: CommuneCode,
  state: ChoiceState,
  reason: string | null = null,
): boolean {
  const { topCount } = currentPlan.getState().plan
  const statement = {
    id: freshEntryId(),
    commune,
    state,
    reason,
    by: author.getState().name,
    on: today(),
    ...placeOf(commune),
  }
  return changeRecords(records => operation(records, statement, topCount), 'chooseCommune')
}

/** `null`, `null`: not ranked, or the ranking on screen is of another dataset. */
function placeOf(commune: CommuneCode): { readonly rank: number | null; readonly score: number | null } {
  const { dataset } = currentDataset.getState()
  const { ranking, datasetVersion } = results.getState()
  const at = dataset?.records.communes.findIndex(each => each.communeCode === commune) ?? -1
  const ranked = ranking && datasetVersion === dataset?.version && at >= 0 && ranking.rank[at] > 0
  return ranked ? { rank: ranking.rank[at], score: ranking.score[at] } : { rank: null, score: null }
}
