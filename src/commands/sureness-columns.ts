/** What an exported ranking says of its sureness: three columns and a note. Only the answer to the very ranking counts. */
import type { Ranking } from '@/domain/ranking/ranking'
import type { SurenessColumns } from '@/export/ranking-csv'
import { formatIn } from '@/i18n/format'
import { askedWords } from '@/i18n/sureness-words'
import { type Language, textIn } from '@/i18n/text'
import { robustnessResults } from '@/store/results/robustness'

export interface SurenessExport {
  readonly columns: SurenessColumns
  readonly notes: readonly string[]
}

/** `null`: it has not been worked out for this ranking and this size of the top group. */
export function surenessColumns(language: Language, ranking: Ranking, top: number): SurenessExport | null {
  const { answer, stale } = robustnessResults.getState()
  if (!answer || stale || answer.ranking !== ranking || answer.found.top !== top) return null
  const t = textIn(language)
  const format = formatIn(language)
  const { found, unitOf, variation, samples, seed } = answer
  const note = t('sureness.fileNote', {
    asked: askedWords(t, format, variation, samples),
    seed: String(seed),
    top: format.integer(found.top),
  })
  const part =
    found.samples < samples ? [t('sureness.fileNotePart', { samples: format.integer(found.samples) })] : []
  return {
    columns: {
      rankLow: t('sureness.column.rankLow'),
      rankHigh: t('sureness.column.rankHigh'),
      pTop: t('sureness.column.pTop'),
      of: commune => {
        const unit = unitOf[commune]
        return unit < 0 ? null : [found.rankLow[unit], found.rankHigh[unit], found.pTop[unit]]
      },
    },
    notes: [note, ...part],
  }
}
