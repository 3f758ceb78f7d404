/** The notes under every list that rests on a ranking: what it was made from, and how. */
import type { ResourceName } from '@/domain/dataset/dataset'
import { resourceTitle } from '@/domain/dataset/resources'
import { criterionResources } from '@/domain/need/criterion-resources'
import type { Filters, GroupSetting, PlanIndex } from '@/domain/plan/plan'
import type { DecisionSource } from '@/domain/plan/plan-records'
import type { Ranking } from '@/domain/ranking/ranking'
import { wholePercents } from '@/domain/ranking/whole-percents'
import type { DistrictCode, IsoDate } from '@/domain/units'
import { criterionName } from '@/i18n/criterion-name'
import { districtName } from '@/i18n/district-name'
import { formatIn } from '@/i18n/format'
import { groupTitle } from '@/i18n/preset-text'
import { type Language, textIn } from '@/i18n/text'

export interface NotedRanking {
  readonly index: PlanIndex
  readonly filters: Filters
  /** `null`: it cannot be read, and weights are those that people set. */
  readonly ranking: Ranking | null
  /** The day whose alert levels and teaching modes counted. */
  readonly day: IsoDate | null
  /** Of all resources in use: those that this ranking rests on are noted. */
  readonly sources: readonly Omit<DecisionSource, 'origin'>[]
  readonly districtName: (code: DistrictCode) => string
  readonly dataVersion: string
}

/** Each once. */
export function rankingNotes(language: Language, noted: NotedRanking): string[] {
  const t = textIn(language)
  const format = formatIn(language)
  const { index, ranking, day } = noted
  const used = restsOn(noted)
  const sources = noted.sources.filter(({ resource }) => used.has(resource))
  const filters = filterTexts(language, noted)
  const groups = index.groups.map(group => groupText(language, group, index))
  const notes = [
    sources.some(source => source.illustrative) ? t('domain.illustrative') : null,
    sources.some(source => source.schematic) ? t('domain.schematic') : null,
    ranking && ranking.unranked.length > 0 ? t('ranking.unranked', { count: ranking.unranked.length }) : null,
    t('ranking.file.weights', { weights: weightTexts(language, index, ranking).join('; ') }),
    groups.length > 0 ? t('ranking.file.groups', { groups: groups.join('; ') }) : null,
    t('ranking.file.missingRule', { rule: t(`domain.missingRule.${index.missingRule}`) }),
    t('ranking.file.known', { share: format.share(index.minimumKnownShare) }),
    t('ranking.file.scale', { scale: t(`domain.normalisation.${index.normalisation}`) }),
    t('ranking.file.aggregation', { aggregation: t(`domain.aggregation.${index.aggregation}`) }),
    filters.length > 0 ? t('ranking.file.view', { filters: filters.join('; ') }) : null,
    day ? t('ranking.file.day', { date: format.date(day) }) : null,
    ...sources.map(({ resource, source: { [language]: source }, asOf }) => {
      const title = resourceTitle(resource)[language]
      return asOf
        ? t('ranking.file.source', { title, source, date: format.date(asOf) })
        : t('ranking.file.sourceUndated', { title, source })
    }),
    t('ranking.file.version', { version: noted.dataVersion }),
  ]
  return [...new Set(notes.filter(note => note !== null))]
}

/** Names and districts come from the communes whatever the index; the rest from what its criteria and conditions are worked out from. */
function restsOn({ index, filters }: Pick<NotedRanking, 'index' | 'filters'>): ReadonlySet<ResourceName> {
  return new Set<ResourceName>([
    'communes',
    ...index.criteria.flatMap(({ id }) => criterionResources(id)),
    ...(filters.alertOnly ? criterionResources('alert_level') : []),
    ...(filters.onlineOnly ? criterionResources('online_teaching') : []),
  ])
}

/** Weights in the whole, through all groups. */
function weightTexts(language: Language, index: PlanIndex, ranking: Ranking | null): string[] {
  const t = textIn(language)
  const format = formatIn(language)
  const nameOf = (id: string) => criterionName(id, language)
  const shown = wholePercents(ranking?.weights ?? [])
  const weights = ranking
    ? ranking.criteria.map((id, at) => [id, format.share(shown[at])] as const)
    : index.criteria.map(({ id, weight }) => [id, format.number(weight)] as const)
  return weights.map(([id, weight]) => {
    const direction = index.criteria.find(criterion => criterion.id === id)?.direction
    const low = direction === 'lower-first' ? ` (${t('ranking.lowerFirst')})` : ''
    return `${nameOf(id)} ${weight}${low}`
  })
}

/** "Mức thiếu 20 (Học sinh ngoài vùng 4G, …)": with the weight that people set. */
function groupText(language: Language, group: GroupSetting, { criteria, groups }: PlanIndex): string {
  const nameOf = (id: string) => criterionName(id, language)
  const inside = [
    ...groups.filter(({ parent }) => parent === group.id).map(each => groupTitle(each, language)),
    ...criteria.filter(each => each.group === group.id).map(({ id }) => nameOf(id)),
  ]
  return `${groupTitle(group, language)} ${formatIn(language).number(group.weight)} (${inside.join(', ')})`
}

function filterTexts(language: Language, { filters, districtName: nameOf }: NotedRanking): string[] {
  const t = textIn(language)
  return [
    filters.districts.map(code => districtName(nameOf(code), language)).join(', '),
    filters.flags.map(flag => t(`domain.flag.${flag}`)).join(', '),
    filters.alertOnly ? t('ranking.alertOnly') : '',
    filters.onlineOnly ? t('ranking.onlineOnly') : '',
  ].filter(text => text !== '')
}
