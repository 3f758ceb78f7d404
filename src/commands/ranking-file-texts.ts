/** The words of an exported ranking: headers, and under the table what it was made from and how. */
import type { Dataset, ResourceName } from '@/domain/dataset/dataset'
import { tableResource } from '@/domain/dataset/resources'
import type { Plan } from '@/domain/plan/plan'
import type { Ranking } from '@/domain/ranking/ranking'
import type { IsoDate } from '@/domain/units'
import type { RankingLabels } from '@/export/ranking-csv'
import { formatIn } from '@/i18n/format'
import { catalogue, type Language, textIn } from '@/i18n/text'

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
  const column = (name: string) =>
    tableResource('communes')?.fields.find(field => field.column === name)?.title[language] ?? name
  // A column that an office added is called as its file calls it.
  const nameOf = (id: string) =>
    catalogue.t(`domain.indicator.${id}` as 'domain.indicator.score', {
      lng: language,
      defaultValue: column(id),
    })

  const weights = ranking.criteria.map((id, index) => {
    const direction = plan.criteria.find(criterion => criterion.id === id)?.direction
    const low = direction === 'lower-first' ? ` (${t('ranking.lowerFirst')})` : ''
    return `${nameOf(id)} ${format.share(ranking.weights[index])}${low}`
  })
  const sources = RESOURCES.flatMap(name => dataset.sources[name])
  const filters = filterTexts(language, plan, dataset)
  const notes = [
    sources.some(source => source.illustrative) ? t('domain.illustrative') : null,
    sources.some(source => source.schematic) ? t('domain.schematic') : null,
    t('ranking.weightOf', { name: weights.join('; ') }),
    `${t('ranking.missing')}: ${t(`domain.missingRule.${plan.missingRule}`)}`,
    `${t('ranking.scale')}: ${t(`domain.normalisation.${plan.normalisation}`)}`,
    filters.length > 0 ? `${t('ranking.onlyShow')}: ${filters.join('; ')}` : null,
    day ? `${t('domain.resource.covid-levels')}: ${format.date(day)}` : null,
    ...sources.map(({ source, asOf }) => `${source[language]}${asOf ? ` (${format.date(asOf)})` : ''}`),
  ]
  return {
    fileName: language === 'vi' ? 'xep-hang-xa.csv' : 'commune-ranking.csv',
    labels: {
      rank: t('ranking.place'),
      communeCode: column('commune_code'),
      communeName: column('commune_name'),
      districtName: column('district_name'),
      score: t('ranking.score'),
      part: id => `${t('ranking.score')}: ${nameOf(id)}`,
      missing: t('map.missing'),
      criterion: nameOf,
    },
    notes: [...new Set(notes.filter(note => note !== null))],
  }
}

function filterTexts(language: Language, { filters }: Plan, dataset: Dataset): string[] {
  const t = textIn(language)
  const names = new Map(dataset.records.communes.map(commune => [commune.districtCode, commune.districtName]))
  return [
    filters.districts.map(code => names.get(code) ?? code).join(', '),
    filters.flags.map(flag => t(`domain.flag.${flag}`)).join(', '),
    filters.alertOnly ? t('ranking.alertOnly') : '',
    filters.onlineOnly ? t('ranking.onlineOnly') : '',
  ].filter(text => text !== '')
}
