/** The words of an exported ranking: headers, and under the table what it was made from and how. */
import type { Dataset, ResourceName } from '@/domain/dataset/dataset'
import { resourceTitle } from '@/domain/dataset/resources'
import { isNeedCriterion } from '@/domain/need/criteria'
import type { Plan } from '@/domain/plan/plan'
import type { Ranking } from '@/domain/ranking/ranking'
import type { IsoDate } from '@/domain/units'
import type { RankingLabels } from '@/export/ranking-csv'
import { criterionName } from '@/i18n/criterion-name'
import { districtName } from '@/i18n/district-name'
import { formatIn } from '@/i18n/format'
import { type Language, textIn } from '@/i18n/text'

export interface RankingFileTexts {
  readonly fileName: string
  readonly labels: RankingLabels
  readonly notes: readonly string[]
}

/** What the criteria of need rest on. */
const RESOURCES: readonly ResourceName[] = [
  'communes',
  'boundaries',
  'villages',
  'schools',
  'mobile-coverage',
  'covid-levels',
  'teaching-modes',
  'device-need',
  'handovers',
]

/** @param day the day whose alert levels and teaching modes counted. */
export function rankingFileTexts(
  language: Language,
  plan: Plan,
  dataset: Dataset,
  ranking: Ranking,
  day: IsoDate | null,
): RankingFileTexts {
  const t = textIn(language)
  const format = formatIn(language)
  const nameOf = (id: string) => criterionName(id, language)

  const weights = ranking.criteria.map((id, index) => {
    const direction = plan.criteria.find(criterion => criterion.id === id)?.direction
    const low = direction === 'lower-first' ? ` (${t('ranking.lowerFirst')})` : ''
    return `${nameOf(id)} ${format.share(ranking.weights[index])}${low}`
  })
  const sources = RESOURCES.flatMap(name => dataset.sources[name])
  const sourceLines = RESOURCES.flatMap(name => {
    const title = resourceTitle(name)[language]
    return dataset.sources[name].map(({ source: { [language]: source }, asOf }) =>
      asOf
        ? t('ranking.file.source', { title, source, date: format.date(asOf) })
        : t('ranking.file.sourceUndated', { title, source }),
    )
  })
  const filters = filterTexts(language, plan, dataset)
  const notes = [
    sources.some(source => source.illustrative) ? t('domain.illustrative') : null,
    sources.some(source => source.schematic) ? t('domain.schematic') : null,
    ranking.unranked.length > 0 ? t('ranking.unranked', { count: ranking.unranked.length }) : null,
    t('ranking.file.weights', { weights: weights.join('; ') }),
    t('ranking.file.missingRule', { rule: t(`domain.missingRule.${plan.missingRule}`) }),
    t('ranking.file.scale', { scale: t(`domain.normalisation.${plan.normalisation}`) }),
    filters.length > 0 ? t('ranking.file.view', { filters: filters.join('; ') }) : null,
    day ? t('ranking.file.day', { date: format.date(day) }) : null,
    ...sourceLines,
    t('ranking.file.version', { version: dataset.version }),
  ]
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
    notes: [...new Set(notes.filter(note => note !== null))],
  }
}

function filterTexts(language: Language, { filters }: Plan, dataset: Dataset): string[] {
  const t = textIn(language)
  const names = new Map(dataset.records.communes.map(commune => [commune.districtCode, commune.districtName]))
  return [
    filters.districts.map(code => districtName(names.get(code) ?? code, language)).join(', '),
    filters.flags.map(flag => t(`domain.flag.${flag}`)).join(', '),
    filters.alertOnly ? t('ranking.alertOnly') : '',
    filters.onlineOnly ? t('ranking.onlineOnly') : '',
  ].filter(text => text !== '')
}
