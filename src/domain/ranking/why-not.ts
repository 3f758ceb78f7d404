/** What would have to change for a commune to come into the first k: rules R58 and R59. Every answer is ranked again. */
import { rankCommunes } from './rank-communes'
import type { RankingQuestion } from './ranking'

export interface ValueChange {
  /** Index of the criterion. */
  readonly criterion: number
  /** NaN where its value is missing. */
  readonly from: number
  /** The value with which it comes in, everything else as it is; `null`: not even with `limit`. */
  readonly to: number | null
  /** The most pressing value that was tried: the most pressing of all those in view, or the limit that was given. */
  readonly limit: number
  /** Its rank with `limit`. */
  readonly rankAtLimit: number
  /**
   * True: no smaller change brings it in, and `null` means none up to `limit` does. False: under this method a rank need
   * not follow a value steadily, so what is said holds of the values that were tried.
   */
  readonly proven: boolean
}

export interface WeightChange {
  /** Index among the criteria, or among the groups. */
  readonly of: 'criterion' | 'group'
  readonly index: number
  readonly from: number
  /** The nearest weight with which it comes in, all others as they are; `null`: with none from 0 to 100. */
  readonly to: number | null
}

export type WhyNot =
  | { readonly state: 'inside'; readonly rank: number }
  | { readonly state: 'not-ranked' }
  | {
      readonly state: 'outside'
      readonly rank: number
      /** The last commune within the first k: the one to be passed. */
      readonly against: number
      readonly values: readonly ValueChange[]
      readonly weights: readonly WeightChange[]
    }

/** A value is found to this share of the way to its limit, a weight to this much of itself. */
const TOLERANCE = 1e-9
/** How many values are tried where a rank need not follow them steadily. */
const TRIED = 64
const GREATEST_WEIGHT = 100

/**
 * @param at the commune's index
 * @param top how many places there are; a shared rank within them counts as within
 * @param limits by criterion, the most pressing value that can be at all; `null` = the most pressing one in view
 * @throws RangeError as `rankCommunes`, or on a `top` below 1
 */
export function whyNot(
  question: RankingQuestion,
  at: number,
  top: number,
  limits: readonly (number | null)[] = [],
): WhyNot {
  if (!(top >= 1)) throw new RangeError('no places')
  const ranking = rankCommunes(question)
  const rank = ranking.rank[at]
  if (rank === 0) return { state: 'not-ranked' }
  if (rank <= top) return { state: 'inside', rank }
  const { criteria, groups } = question
  const against = ranking.order.reduce((last, i) => (ranking.rank[i] <= top ? i : last), ranking.order[0])
  return {
    state: 'outside',
    rank,
    against,
    values: criteria.flatMap((_, j) =>
      ranking.weights[j] > 0 ? (valueChange(question, at, top, j, limits[j] ?? null) ?? []) : [],
    ),
    weights: [
      ...criteria.map((_, index) => weightChange(question, at, top, 'criterion', index)),
      ...groups.map((_, index) => weightChange(question, at, top, 'group', index)),
    ],
  }
}

/** R58. `null` where no commune in view has a value to start from. */
function valueChange(
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
  const rankWith = (value: number) => rankCommunes(withValue(question, criterion, at, value)).rank[at]
  const isIn = (value: number) => {
    const rank = rankWith(value)
    return rank > 0 && rank <= top
  }
  const proven = isSteady(question)
  const rankAtLimit = rankWith(limit)
  const to =
    Number.isNaN(from) && isIn(start)
      ? start
      : firstInside(start, limit, proven ? 1 : TRIED, Math.abs(limit - start) * TOLERANCE, isIn)
  return { criterion, from, to, limit, rankAtLimit, proven }
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

/** R59. Whole weights from the nearest outwards, then back to the edge between the last that fails and the first that serves. */
function weightChange(
  question: RankingQuestion,
  at: number,
  top: number,
  of: WeightChange['of'],
  index: number,
): WeightChange {
  const from = of === 'criterion' ? question.criteria[index].weight : question.groups[index].weight
  const isIn = (weight: number) => {
    const rank = rankCommunes(withWeight(question, of, index, weight)).rank[at]
    return rank > 0 && rank <= top
  }
  for (let step = 1; step <= GREATEST_WEIGHT; step++) {
    for (const sign of [1, -1]) {
      const outer = Math.min(Math.max(0, from + sign * step), Math.max(GREATEST_WEIGHT, from))
      const inner = Math.min(Math.max(0, from + sign * (step - 1)), Math.max(GREATEST_WEIGHT, from))
      if (outer === inner || !isIn(outer)) continue
      return { of, index, from, to: firstInside(inner, outer, 1, TOLERANCE * GREATEST_WEIGHT, isIn) }
    }
  }
  return { of, index, from, to: null }
}

/**
 * The first place on the way from `outside` to `limit` that is inside: the first of `tried` even steps that is, then by
 * halving back to `tolerance`. What it answers has been asked and is inside; `null` where no step is.
 */
function firstInside(
  outside: number,
  limit: number,
  tried: number,
  tolerance: number,
  isIn: (value: number) => boolean,
): number | null {
  let low = outside
  for (let step = 1; step <= tried; step++) {
    let high = step === tried ? limit : outside + ((limit - outside) * step) / tried
    if (!isIn(high)) {
      low = high
      continue
    }
    while (Math.abs(high - low) > tolerance) {
      const middle = (low + high) / 2
      if (isIn(middle)) high = middle
      else low = middle
    }
    return high
  }
  return null
}

function withValue(question: RankingQuestion, criterion: number, at: number, value: number): RankingQuestion {
  const criteria = question.criteria.map((each, j) =>
    j === criterion ? { ...each, values: each.values.map((old, i) => (i === at ? value : old)) } : each,
  )
  return { ...question, criteria }
}

function withWeight(
  question: RankingQuestion,
  of: WeightChange['of'],
  index: number,
  weight: number,
): RankingQuestion {
  return of === 'criterion'
    ? {
        ...question,
        criteria: question.criteria.map((each, j) => (j === index ? { ...each, weight } : each)),
      }
    : { ...question, groups: question.groups.map((each, g) => (g === index ? { ...each, weight } : each)) }
}
