/** A list of chosen communes as the bytes of a CSV, in a reader's words. Loaded when somebody exports. */
import type { FrozenChoice } from '@/domain/plan/plan-records'
import { type ChoiceRow, choiceRows, choicesCsv } from '@/export/choices-csv'
import '@/i18n/choice-texts'
import { formatIn } from '@/i18n/format'
import { type Language, textIn } from '@/i18n/text'
import { type NotedRanking, rankingNotes } from './ranking-notes'

/** @param heading notes that come before all others. */
export function choiceFile(
  rows: readonly ChoiceRow[],
  topCount: number,
  noted: NotedRanking,
  heading: readonly string[],
  language: Language,
): Uint8Array {
  const t = textIn(language)
  const labels = {
    rank: t('ranking.place'),
    communeCode: t('ranking.file.communeCode'),
    communeName: t('ranking.file.communeName'),
    districtName: t('ranking.file.districtName'),
    score: t('ranking.score'),
    state: t('choiceFile.state'),
    reason: t('choiceFile.reason'),
    by: t('choiceFile.by'),
    on: t('choiceFile.on'),
    rankThen: t('choiceFile.rankThen'),
    scoreThen: t('choiceFile.scoreThen'),
    others: t('choiceFile.others'),
    stateOf: (state: FrozenChoice['state'], against: boolean) =>
      t(against && state !== 'open' ? `choiceFile.against.${state}` : `choiceFile.states.${state}`),
    date: (day: string) => formatIn(language).date(day),
  }
  const notes = [...heading, t('choiceFile.top', { count: topCount }), ...rankingNotes(language, noted)]
  return new TextEncoder().encode(choicesCsv(choiceRows(rows, topCount, labels), notes, language))
}

/** "Không chọn, An, 02/12/2021: đã có dự án" */
export function choiceText(
  { state, by, on, reason }: Omit<FrozenChoice, 'id' | 'commune'>,
  language: Language,
) {
  const t = textIn(language)
  const said = {
    state: t(`choiceFile.states.${state}`),
    by: by ?? t('choiceFile.nobody'),
    date: formatIn(language).date(on),
  }
  return reason === null ? t('choiceFile.otherPlain', said) : t('choiceFile.other', { ...said, reason })
}
