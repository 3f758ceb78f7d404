/** The words of an exported ranking: headers, and under the table what it was made from and how. */
import { type Dataset, RESOURCE_NAMES } from '@/domain/dataset/dataset'
import { isNeedCriterion } from '@/domain/need/criteria'
import type { Plan } from '@/domain/plan/plan'
import type { Ranking } from '@/domain/ranking/ranking'
import type { IsoDate } from '@/domain/units'
import type { RankingLabels } from '@/export/ranking-csv'
import { criterionName } from '@/i18n/criterion-name'
import { type Language, textIn } from '@/i18n/text'
import { rankingNotes } from './ranking-notes'

export interface RankingFileTexts {
  readonly fileName: string
  readonly labels: RankingLabels
  readonly notes: readonly string[]
}

/** @param day the day whose alert levels and teaching modes counted. */
export function rankingFileTexts(
  language: Language,
  plan: Plan,
  dataset: Dataset,
  ranking: Ranking,
  day: IsoDate | null,
): RankingFileTexts {
  const t = textIn(language)
  const nameOf = (id: string) => criterionName(id, language)
  const sources = RESOURCE_NAMES.flatMap(resource =>
    dataset.sources[resource].map(source => ({ ...source, resource })),
  )
  const names = new Map(dataset.records.communes.map(commune => [commune.districtCode, commune.districtName]))
  const notes = rankingNotes(language, {
    index: plan,
    filters: plan.filters,
    ranking,
    day,
    sources,
    districtName: code => names.get(code) ?? code,
    dataVersion: dataset.version,
  })
  return {
    fileName: `${t('ranking.file.name')}.csv`,
    labels: {
      rank: t('ranking.place'),
      communeCode: t('ranking.file.communeCode'),
      communeName: t('ranking.file.communeName'),
      districtName: t('ranking.file.districtName'),
      score: t('ranking.score'),
      part: id => t('ranking.file.part', { name: nameOf(id) }),
      missing: t('ranking.file.missing'),
      value: id => t(isNeedCriterion(id) ? 'ranking.file.share' : 'ranking.file.value', { name: nameOf(id) }),
      criterion: nameOf,
    },
    notes,
  }
}
