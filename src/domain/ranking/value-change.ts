/** What value of one criterion would bring a commune into the first k, all else as it is: rule R58. */
import { firstInside } from './first-inside'
import { rankCommunes } from './rank-communes'
import type { RankingQuestion } from './ranking'
import { saidPlainly } from './said-plainly'
import { isSurelyInside } from './top-places'

export interface ValueChange {
  /** Index of the criterion. */
  readonly criterion: number
  /** NaN where its value is missing. */
  readonly from: number
  /** The value with which it comes in, everything else as it is; `null`: not even with `limit`. */
  readonly to: number | null
  /** `to` as it can be said aloud: rounded towards the limit (`said-plainly`), and still enough. */
  readonly plain: number | null
  /** The most pressing value that was tried: the most pressing of all those in view, or the limit that was given. */
  readonly limit: number
  /** Its rank with `limit`; where that is within the first k and `to` is `null`, it would be level with others (R19). */
  readonly rankAtLimit: number
  /**
   * True: no smaller change brings it in, and `null` means none up to `limit` does. False: under this method a rank need
   * not follow a value steadily, so what is said holds of the values that were tried.
   */
  readonly proven: boolean
}

/** A value is found to this share of the way to its limit. */
const TOLERANCE = 1e-9
/** How many values are tried where a rank need not follow them steadily. */
const TRIED = 64

/**
 * @param at index of a commune that is ranked, and not surely within `top` (R19)
 * @param criterion index of a weighted one
 * @param given the most pressing value that can be at all; `null` = the most pressing one in view
 * @returns `null` where no commune in view has a value to start from
 */
export function valueChange(
  question: RankingQuestion,
  at: number,
  top: number,
  criterion: number,
  given: number | null,
): ValueChange | null {
  const { values, direction } = question.criteria[criterion]
  const from = values[at]
  const inView = values.filter((value, i) => question.inView[i] === 1 && !Number.isNaN(value))
  if (inView.length === 0) return null
  const lowest = inView.reduce((least, value) => Math.min(least, value))
  const highest = inView.reduce((most, value) => Math.max(most, value))
  const up = direction === 'higher-first'
  // Whoever already has the most pressing value of all has nowhere to go.
  const found = given ?? (up ? highest : lowest)
  const limit = Number.isNaN(from) ? found : up ? Math.max(from, found) : Math.min(from, found)
  // A missing value may turn out to be anything: it is followed from the least pressing one.
  const start = Number.isNaN(from) ? (up ? lowest : highest) : from
  const rankedWith = (value: number) => rankCommunes(withValue(question, criterion, at, value))
  const isIn = (value: number) => isSurelyInside(rankedWith(value), at, top)
  const proven = isSteady(question)
  const rankAtLimit = rankedWith(limit).rank[at]
  const to =
    Number.isNaN(from) && isIn(start)
      ? start
      : firstInside(start, limit, proven ? 1 : TRIED, Math.abs(limit - start) * TOLERANCE, isIn)
  const plain = to === null ? null : saidPlainly(to, limit, Math.abs(limit - start), isIn)
  return { criterion, from, to, plain, limit, rankAtLimit, proven }
}

/**
 * Whether a more pressing value can only help, and help more the more pressing it is. With z-scores a value also moves the
 * mean and the deviation by which all others are measured, with TOPSIS the ideal: one may then fall back by rising.
 * A district's median that moves along counts by its logarithm in a geometric mean, which nobody has shown to be steady.
 */
function isSteady({ normalisation, aggregation, missingRule }: RankingQuestion): boolean {
  if (normalisation === 'z-score' || aggregation === 'topsis') return false
  return !(aggregation === 'geometric' && missingRule === 'district-median')
}

function withValue(question: RankingQuestion, criterion: number, at: number, value: number): RankingQuestion {
  const criteria = question.criteria.map((each, j) =>
    j === criterion ? { ...each, values: each.values.map((old, i) => (i === at ? value : old)) } : each,
  )
  return { ...question, criteria }
}
