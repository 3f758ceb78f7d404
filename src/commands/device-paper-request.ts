/** What the papers of devices are made of, as it stands on screen, and what they are asked with. */
import { reporting } from '@/domain/allocation/reporting'
import type { Dataset } from '@/domain/dataset/dataset'
import type { NeedTable } from '@/domain/need/need'
import type { CommuneCode, People } from '@/domain/units'
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

export function paperRequest(
  dataset: Dataset,
  { question }: AllocationAnswer,
  wishes: PaperWishes,
): PaperRequest {
  const { countUnit } = question.settings
  return {
    language: currentLanguage(),
    day: today(),
    dataset: { sources: dataset.sources, version: dataset.version },
    communes: dataset.records.communes,
    schools: dataset.records.schools,
    reporting: reporting(dataset, countUnit),
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
