/** What a ranking is asked that somebody lays beside another: today's, a preset's, a saved index's, a decision's, or another day's. */

import { recordedHandovers } from '@/domain/allocation/recorded-handovers'
import type { CountedCoverage } from '@/domain/coverage/coverage'
import type { Dataset } from '@/domain/dataset/dataset'
import type { NeedTable } from '@/domain/need/need'
import { needTable } from '@/domain/need/need-table'
import { communesInView } from '@/domain/plan/communes-in-view'
import { countedHandovers } from '@/domain/plan/counted-handovers'
import { frozenQuestion } from '@/domain/plan/frozen-question'
import type { Plan } from '@/domain/plan/plan'
import type { PlanRecords } from '@/domain/plan/plan-records'
import { PRESET_IDS, presetIndex } from '@/domain/plan/presets'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import type { RankingQuestion } from '@/domain/ranking/ranking'
import type { MovedSide } from '@/store/session/decision-desk'
import { unpackDecision } from './frozen-decision'

export interface SideContext {
  readonly dataset: Dataset
  readonly coverage: CountedCoverage | null
  readonly need: NeedTable
  readonly inView: Uint8Array
  readonly plan: Plan
  readonly records: PlanRecords
}

/** @returns `null` where it is no longer there, or cannot be read. */
export async function sideQuestion(side: MovedSide, context: SideContext): Promise<RankingQuestion | null> {
  const { dataset, coverage, need, inView, plan, records } = context
  const { of, id } = partsOf(side)
  switch (of) {
    case 'now':
      return rankingQuestion(plan, dataset, need, inView)
    case 'preset': {
      const preset = PRESET_IDS.find(known => known === id)
      return preset
        ? rankingQuestion(
            presetIndex(preset, group => group),
            dataset,
            need,
            inView,
          )
        : null
    }
    case 'saved': {
      const saved = records.savedIndices.find(each => each.id === id)
      return saved ? rankingQuestion(saved.index, dataset, need, inView) : null
    }
    case 'decision': {
      const decision = records.decisions.find(each => each.id === id)
      const frozen = decision && (await unpackDecision(decision))
      return frozen ? frozenQuestion(decision.index, frozen) : null
    }
    case 'day': {
      const counted = countedHandovers(recordedHandovers(dataset), records.handovers).records
      const then = needTable(dataset, coverage, id, counted)
      return rankingQuestion(plan, dataset, then, communesInView(plan.filters, dataset, then))
    }
  }
}

type Kind = 'now' | 'preset' | 'saved' | 'decision' | 'day'

/** "decision:2021-12-01T… a1" into its two parts; an id may hold colons of its own. */
export function partsOf(side: MovedSide): { readonly of: Kind; readonly id: string } {
  const at = side.indexOf(':')
  return at < 0 ? { of: side as Kind, id: '' } : { of: side.slice(0, at) as Kind, id: side.slice(at + 1) }
}
