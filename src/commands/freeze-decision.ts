import { RESOURCE_NAMES } from '@/domain/dataset/dataset'
import { criterionValues } from '@/domain/need/criteria'
import { freezeRanking } from '@/domain/plan/frozen-ranking'
import { freezeDecision as operation } from '@/domain/plan/operations/freeze-decision'
import { indexOfPlan } from '@/domain/plan/plan-index'
import type { Decision, FrozenChoice, PlanRecords, RecordId } from '@/domain/plan/plan-records'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { author } from '@/store/session/author'
import { changeRecords } from './change-records'
import { freshEntryId } from './fresh-ids'
import { today } from './today'

/**
 * Puts on record what is on screen, for good: ranking, values, index, filters, day, data version with sources, and which
 * communes are chosen or passed over, why and by whom.
 * @returns its id; `null`: there is no ranking of the data in use, or the plan is not open.
 * @throws RangeError where the title is empty.
 */
export async function freezeDecision(title: string, note: string | null = null): Promise<RecordId | null> {
  // Loaded when first needed; what is frozen is read after, all at once.
  const { packRanking } = await import('@/store/document/packed-ranking')
  const { dataset } = currentDataset.getState()
  const { ranking, need, datasetVersion } = results.getState()
  const { plan, records } = currentPlan.getState()
  if (!dataset || !ranking || !need || datasetVersion !== dataset.version) return null
  const frozen = freezeRanking(dataset.records.communes, ranking, id => criterionValues(id, dataset, need))
  const decision: Decision = {
    id: freshEntryId(),
    title,
    note,
    by: author.getState().name,
    on: today(),
    dataVersion: dataset.version,
    sources: RESOURCE_NAMES.flatMap(resource =>
      dataset.sources[resource].map(({ asOf, illustrative, schematic, source, origin }) => ({
        resource,
        asOf,
        illustrative,
        schematic,
        source,
        origin,
      })),
    ),
    index: indexOfPlan(plan),
    filters: plan.filters,
    day: need.date,
    topCount: plan.topCount,
    choices: frozenChoices(records),
    ranking: packRanking(frozen),
  }
  return changeRecords(before => operation(before, decision), 'freezeDecision') ? decision.id : null
}

/** What stands of each commune; a choice that was taken back is none. */
const frozenChoices = (records: PlanRecords): FrozenChoice[] =>
  [...records.choices.values()].flatMap(({ stands: { knew: _, ...stands } }) =>
    stands.state === 'open' ? [] : stands,
  )
