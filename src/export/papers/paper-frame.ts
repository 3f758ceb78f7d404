/** What every paper has around its table: head, subtitles, who reported, signatures, sources and warnings. */
import type { ResourceName } from '@/domain/dataset/dataset'
import { resourceTitle } from '@/domain/dataset/resources'
import { formatIn } from '@/i18n/format'
import '@/i18n/paper-texts'
import { textIn } from '@/i18n/text'
import type { Paper, PaperHead } from './paper'
import { type PaperNames, type PaperRequest, UNDER_SO } from './paper-request'

type Frame = Pick<Paper, 'language' | 'head' | 'subtitles' | 'signatures'>

/** @param resources whose figures the paper holds. @param counted what its figures are counted in. */
export function paperFrame(
  request: PaperRequest,
  names: PaperNames,
  resources: readonly ResourceName[],
  counted: string,
): Frame {
  const { language, scope, day } = request
  const t = textIn(language)
  const name = scopeName(request, names)
  const date = formatIn(language).date(day)
  const about =
    name === null
      ? t('paper.subtitle.province', { province: t('domain.province'), date })
      : t('paper.subtitle.office', { name, date })
  return {
    language,
    head: headOf(request, names),
    subtitles: [
      `${about}. ${counted}`,
      ...(isIllustrative(request, resources) ? [t('domain.illustrative')] : []),
    ],
    signatures:
      scope.of === 'commune'
        ? { left: '', middle: t('paper.maker'), right: t('paper.head') }
        : { left: t('paper.recipients'), middle: t('paper.maker'), right: t('paper.head') },
  }
}

function headOf({ language, scope, communes }: PaperRequest, names: PaperNames): PaperHead {
  const t = textIn(language)
  const district =
    scope.of === 'office'
      ? scope.managingUnit
      : scope.of === 'commune'
        ? communes.find(({ communeCode }) => communeCode === scope.communeCode)?.districtCode
        : undefined
  const level = district === undefined ? 'province' : district === UNDER_SO ? 'so' : 'office'
  const upper = (text: string) => text.toLocaleUpperCase(language)
  return {
    superior: t(`paper.superior.${level}`, {
      province: upper(t('domain.province')),
      district: district === undefined ? '' : upper(names.district(district)),
    }),
    body: t(`paper.body.${level}`),
    docNumber: t('paper.docNumber'),
    nation: t('paper.nation'),
    motto: t('paper.motto'),
    // Left to the office: a paper that nobody signed has no day.
    placeAndDay: t('paper.placeAndDay', { place: t('domain.province') }),
    draft: t('paper.draft'),
  }
}

/** `null`: the province. */
function scopeName({ scope, language }: PaperRequest, names: PaperNames): string | null {
  if (scope.of === 'province') return null
  return scope.of === 'office'
    ? officeName(scope.managingUnit, names, language)
    : names.commune(scope.communeCode)
}

const officeName = (managingUnit: string, names: PaperNames, language: PaperRequest['language']) =>
  managingUnit === UNDER_SO
    ? textIn(language)('paper.soUnits')
    : textIn(language)('paper.office', { district: names.district(managingUnit) })

const isIllustrative = ({ dataset }: PaperRequest, resources: readonly ResourceName[]) =>
  resources.some(name => dataset.sources[name].some(({ illustrative, count }) => illustrative && count > 0))

/** The sentences under every total: of how many offices and units it is the sum, and as of when. */
export function underTotal({ language, scope, reporting, day }: PaperRequest, names: PaperNames): string[] {
  const t = textIn(language)
  const format = formatIn(language)
  const { districts, soUnits, asOf, waiting } = reporting
  const whole = t(asOf === null ? 'paper.reportingUndated' : 'paper.reporting', {
    reported: format.integer(districts.reported),
    of: format.integer(districts.of),
    soReported: format.integer(soUnits.reported),
    soOf: format.integer(soUnits.of),
    date: format.date(asOf),
  })
  if (scope.of !== 'office') return [whole]
  const name = officeName(scope.managingUnit, names, language)
  const date = format.date(asOf ?? day)
  // Units under Sở wait one by one, an office as a whole.
  const own = waiting.filter(one => one.managingUnit === scope.managingUnit)
  if (own.length === 0) return [t('paper.officeComplete', { name, date })]
  const sum = (of: 'silent' | 'of') => format.integer(own.reduce((total, one) => total + one[of], 0))
  return [t('paper.officeWaiting', { name, silent: sum('silent'), of: sum('of'), date })]
}

/** Warnings, blanks, who is waited for, sources with their days, version of the data; the caller's own rules between. */
export function paperNotes(
  request: PaperRequest,
  names: PaperNames,
  resources: readonly ResourceName[],
  rules: readonly (string | null)[],
): string[] {
  const { language, dataset, reporting, scope } = request
  const t = textIn(language)
  const format = formatIn(language)
  const waiting = reporting.waiting
    .filter(one => scope.of !== 'office' || one.managingUnit === scope.managingUnit)
    .map(({ managingUnit, silent, of }) =>
      t('paper.notes.waitingOf', {
        name: officeName(managingUnit, names, language),
        silent: format.integer(silent),
        of: format.integer(of),
      }),
    )
  const sources = resources.flatMap(name =>
    dataset.sources[name]
      .filter(({ count }) => count > 0)
      .map(({ source: { [language]: source }, asOf }) =>
        t(asOf ? 'paper.notes.source' : 'paper.notes.sourceUndated', {
          title: resourceTitle(name)[language],
          source,
          date: format.date(asOf),
        }),
      ),
  )
  const notes = [
    isIllustrative(request, resources) ? t('domain.illustrative') : null,
    t('paper.notes.blank'),
    t('paper.notes.formulas'),
    t('paper.notes.emptySums'),
    ...rules,
    waiting.length > 0 && scope.of !== 'commune'
      ? t('paper.notes.waiting', { list: waiting.join('; ') })
      : null,
    ...sources,
    t('paper.notes.version', { version: dataset.version }),
  ]
  return [...new Set(notes.filter(note => note !== null))]
}
