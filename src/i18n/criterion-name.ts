/**
 * What a criterion is called. Those of the product have a text each; a share of coverage is put together; a column that an
 * office added is called as its file calls it.
 */
import { columnName } from '@/domain/need/column-id'
import { coverageCriterion } from '@/domain/need/coverage-criterion'
import { type DistanceCriterion, distanceCriterion } from '@/domain/need/distance-criterion'
import { catalogue, type Language, textIn } from './text'

export function criterionName(id: string, language: Language): string {
  const added = columnName(id)
  if (added !== id) return added
  const known: string = catalogue.t(`domain.indicator.${id}` as 'domain.indicator.score', {
    lng: language,
    defaultValue: '',
  })
  if (known !== '') return known
  const distance = distanceCriterion(id)
  if (distance) return distanceName(distance, language)
  const coverage = coverageCriterion(id)
  if (!coverage) return id
  const t = textIn(language)
  const { operator, technology, measure } = coverage
  const named = operator === 'any' || operator === 'all' ? t(`domain.coverageShare.${operator}`) : operator
  return t(`domain.coverageShare.${measure}`, { technology, operator: named })
}

function distanceName(distance: DistanceCriterion, language: Language): string {
  const t = textIn(language)
  if (distance.to === 'fibre-node') return t('domain.distance.fibre-node')
  const { technology, operator } = distance
  if (technology === null) return t('domain.distance.site')
  return operator === null
    ? t('domain.distance.technology', { technology })
    : t('domain.distance.operator', { technology, operator })
}
