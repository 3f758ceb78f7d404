/** What `robustness` and `flip` ask about: units, an index and the ranking's question, from the same words as `rank` takes. */
import { isCalendarDate } from '@/domain/plan/calendar-date'
import { FIRST_PLAN } from '@/domain/plan/plan'
import type { IndexDefinition } from '@/domain/ranking/index-definition'
import { indexQuestion } from '@/domain/ranking/index-question'
import type { RankingQuestion } from '@/domain/ranking/ranking'
import type { Io } from './command'
import { openIndex, sayIndexFaults } from './open-index'
import { openRankingSource, type RankingSource } from './ranking-source'
import { standingIndex } from './standing-index'

export interface OpenedRanking {
  readonly source: RankingSource
  readonly index: IndexDefinition
  readonly question: RankingQuestion
}

export interface RankingWords {
  /** A data package's folder, or a single table. */
  readonly path: string
  /** Path of an index; `null` = that of the first plan, in a table every column alike. */
  readonly index: string | null
  /** YYYY-MM-DD; `null` = the newest there is. */
  readonly date: string | null
}

/** @returns the exit code where there is nothing to ask about; why is on stderr. */
export async function openRanking(words: RankingWords, io: Io): Promise<OpenedRanking | 1 | 2> {
  const { path, date } = words
  if (date !== null && !isCalendarDate(date)) {
    io.err(`--date ${date}: takes a day of the calendar, YYYY-MM-DD\n`)
    return 2
  }
  const stated = words.index === null ? null : await openIndex(words.index, io)
  if (typeof stated === 'number') return stated
  const source = await openRankingSource(path, date, io)
  if (typeof source === 'number') return source
  if (source.kind === 'table' && date !== null) {
    io.err('--date needs a DIR: a table has no days\n')
    return 2
  }
  const { missingRule: missing, normalisation: normalise } = FIRST_PLAN
  const index = stated ?? standingIndex(source, { weights: null, missing, normalise })
  const { question, faults } = indexQuestion(index, source.world)
  if (question) return { source, index, question }
  sayIndexFaults(words.index ?? path, faults, io)
  return 1
}
