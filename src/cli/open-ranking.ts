/** What `rank`, `robustness` and `flip` ask about: units, an index and the ranking's question, from the same words. */
import { isCalendarDate } from '@/domain/plan/calendar-date'
import { FIRST_PLAN } from '@/domain/plan/plan'
import type { IndexDefinition } from '@/domain/ranking/index-definition'
import { indexQuestion } from '@/domain/ranking/index-question'
import type { RankingQuestion } from '@/domain/ranking/ranking'
import { type Io, wrongUse } from './command'
import { openIndex, sayIndexFaults } from './open-index'
import { openRankingSource, type RankingSource } from './ranking-source'
import { type StandingIndex, standingIndex } from './standing-index'

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

/** For `readWords`. */
export const RANKING_WORDS = { index: { type: 'string' }, date: { type: 'string' } } as const

export const rankingWords = (
  path: string,
  { index = null, date = null }: { readonly index?: string | null; readonly date?: string | null },
): RankingWords => ({ path, index, date })

const FIRST: StandingIndex = {
  weights: null,
  missing: FIRST_PLAN.missingRule,
  normalise: FIRST_PLAN.normalisation,
}

/** Criteria named when one is not known; a province has some two hundred. */
const MOST_NAMED = 12

/**
 * @param standing the index where the words name none.
 * @returns the exit code where there is nothing to ask about; why is on stderr.
 */
export async function openRanking(
  { path, index: named, date }: RankingWords,
  io: Io,
  standing = FIRST,
): Promise<OpenedRanking | 1 | 2> {
  if (date !== null && !isCalendarDate(date))
    return wrongUse(io, `--date ${date}: takes a day of the calendar, YYYY-MM-DD`)
  const stated = named === null ? null : await openIndex(named, io)
  if (typeof stated === 'number') return stated
  const source = await openRankingSource(path, date, io)
  if (typeof source === 'number') return source
  if (source.kind === 'table' && date !== null) return wrongUse(io, '--date needs a DIR: a table has no days')
  const index = stated ?? standingIndex(source, standing)
  const { question, faults } = indexQuestion(index, source.world)
  if (question) return { source, index, question }
  if (named !== null) {
    sayIndexFaults(named, faults, io)
    return 1
  }
  // The arithmetic mean of a standing index is defined of anything: only a name can be wrong.
  return wrongUse(
    io,
    `--weights: no criterion or numeric column "${faults[0]?.value}"; known: ${known(source)}`,
  )
}

function known(source: RankingSource): string {
  const columns = source.columns()
  const more = columns.length > MOST_NAMED ? `, … (${columns.length} in all)` : ''
  return `${columns.slice(0, MOST_NAMED).join(', ')}${more}`
}
