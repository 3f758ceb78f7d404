/** What the papers of devices are made of, as it stands on screen, and what they are asked with. */
import { paperDay } from '@/domain/allocation/data-day'
import { reporting } from '@/domain/allocation/reporting'
import type { Dataset } from '@/domain/dataset/dataset'
import type { NeedTable } from '@/domain/need/need'
import type { CommuneCode, IsoDate, People } from '@/domain/units'
import type { PaperFacts } from '@/export/papers/device-paper'
import type { PaperDetail, PaperRequest, PaperScope } from '@/export/papers/paper-request'
import { currentLanguage } from '@/i18n/text'
import type { AllocationAnswer } from '@/store/results/allocation'
import { today } from './today'

export interface PaperWishes {
  readonly scope: PaperScope
  readonly detail: PaperDetail
}

export const paperFacts = (
  { needs, supply, question, allocation, handovers }: AllocationAnswer,
  need: NeedTable | null,
): PaperFacts => ({
  needs,
  supply,
  question,
  allocation,
  handovers: handovers.records,
  withoutSignal: pupilsWithoutSignal(need),
})

/** @param planDay the day that the plan was set to; `null`: it follows the data. */
export function paperRequest(
  dataset: Dataset,
  { question, day: modes, supply, handovers }: AllocationAnswer,
  planDay: IsoDate | null,
  wishes: PaperWishes,
): PaperRequest {
  const { countUnit } = question.settings
  const reports = reporting(dataset, countUnit)
  const handedOver = handovers.records.map(record => record.handedOverAt)
  return {
    language: currentLanguage(),
    day: paperDay(planDay, { modes, reports: reports.asOf, supply, handedOver }, today()),
    dataset: { sources: dataset.sources, version: dataset.version },
    communes: dataset.records.communes,
    schools: dataset.records.schools,
    reporting: reports,
    countUnit,
    ...wishes,
  }
}

/** Where the gap rests on the area and not on pupils, nobody knows how many: `null`. Whole pupils. */
const pupilsWithoutSignal = (need: NeedTable | null): ReadonlyMap<CommuneCode, People | null> =>
  new Map(
    need?.communes.map(({ communeCode, mobile }) => [
      communeCode,
      mobile.basis === 'pupils' && mobile.part !== null ? Math.round(mobile.part) : null,
    ]),
  )
