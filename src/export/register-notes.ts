/** What stands under every list that is handed on: sums and what they rest on, definitions, sources, warnings. */
import type { ResourceName } from '@/domain/dataset/dataset'
import { resourceTitle } from '@/domain/dataset/resources'
import { MARK_STATUSES, type MarkStatus } from '@/domain/gap/mark'
import { formatIn } from '@/i18n/format'
import '@/i18n/register-texts'
import { type Language, textIn } from '@/i18n/text'
import type { RegisterRequest, RegisterSum } from './register-table'

/** What the computed columns rest on. */
const RESOURCES: readonly ResourceName[] = [
  'communes',
  'boundaries',
  'villages',
  'schools',
  'sites',
  'mobile-coverage',
]

/** @param statuses of the marks in the list, one each. */
export function registerNotes(
  sums: readonly RegisterSum[],
  statuses: readonly MarkStatus[],
  { language, day, dataset, operator }: RegisterRequest,
): string[] {
  const t = textIn(language)
  const count = statuses.length
  const format = formatIn(language)
  const sources = RESOURCES.flatMap(name => dataset.sources[name])
  const sourceLines = RESOURCES.flatMap(name => {
    const title = resourceTitle(name)[language]
    return dataset.sources[name]
      .filter(source => source.count > 0)
      .map(({ source: { [language]: source }, asOf }) =>
        asOf
          ? t('registerFile.notes.source', { title, source, date: format.date(asOf) })
          : t('registerFile.notes.sourceUndated', { title, source }),
      )
  })
  const notes = [
    sources.some(source => source.illustrative && source.count > 0) ? t('domain.illustrative') : null,
    sources.some(source => source.schematic) ? t('domain.schematic') : null,
    operator === null ? null : t('registerFile.notes.extract', { operator }),
    t('registerFile.notes.asOf', { count, date: format.date(day) }),
    // Sums run over closed and rejected marks too: whoever reads them must see how many there are.
    count > 0 ? t('registerFile.notes.statuses', { counts: countsOf(statuses, language) }) : null,
    ...sums.map(({ key, sum, reported, computed }) => {
      const column = t(`registerFile.column.${key}`)
      return sum === null
        ? t('registerFile.notes.noSum', { column })
        : t('registerFile.notes.sum', { column, sum: format.integer(sum), reported, count, computed })
    }),
    t('registerFile.notes.blank'),
    sums.some(({ computed }) => computed > 0) ? t('registerFile.notes.computed') : null,
    t('registerFile.notes.kinds'),
    ...sourceLines,
    t('registerFile.notes.version', { version: dataset.version }),
  ]
  return [...new Set(notes.filter(note => note !== null))]
}

function countsOf(statuses: readonly MarkStatus[], language: Language): string {
  const t = textIn(language)
  return MARK_STATUSES.flatMap(status => {
    const count = statuses.filter(one => one === status).length
    return count > 0 ? `${t(`registerFile.status.${status}`)} ${count}` : []
  }).join('; ')
}
