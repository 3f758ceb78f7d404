/**
 * Classes of a choropleth. Two ways to cut: natural breaks, where classes gather values that lie close together
 * (figures), and quantiles, as near to equally many communes a class as the values allow (ranks). Either way equal
 * values never fall into different classes, and values too few to be grouped are a class each.
 */
import { ckmeans } from 'simple-statistics'

export interface Classes {
  /** `values`: each class is one distinct value; `natural` and `quantile`: each class is a range. */
  readonly kind: 'values' | 'natural' | 'quantile'
  /** Smallest value of each class, ascending. */
  readonly lows: readonly number[]
  /** Largest value of each class. */
  readonly highs: readonly number[]
  /** Communes a class. */
  readonly counts: readonly number[]
  /** Whether the counts differ by no more than rounding makes them (one, or a twentieth of a class). */
  readonly equal: boolean
}

/**
 * Natural breaks (Fisher, 1958; Jenks): of all ways to cut, the one with the least squared deviation from the classes'
 * means. A third of a millisecond for 559 values.
 * @param values NaN = missing: no class.
 * @param wanted how many classes at most, ≥ 1.
 */
export function naturalClasses(values: ArrayLike<number>, wanted: number): Classes {
  const sorted = known(values)
  const groups = tieGroups(sorted)
  if (groups.length <= wanted) return described('values', sorted, groups)
  const ends = new Set<number>()
  let end = 0
  let group = 0
  for (const cluster of ckmeans([...sorted], wanted)) {
    end += cluster.length
    // Values so close that their squares vanish may be cut anywhere, even between equals: move to the end of the tie.
    while (groups[group]! < end) group++
    ends.add(groups[group]!)
  }
  return described('natural', sorted, [...ends])
}

/**
 * Quantiles.
 * @param values NaN = missing: no class.
 * @param wanted how many classes at most, ≥ 1.
 */
export function quantileClasses(values: ArrayLike<number>, wanted: number): Classes {
  const sorted = known(values)
  const groups = tieGroups(sorted)
  if (groups.length <= wanted) return described('values', sorted, groups)
  const ends: number[] = []
  let from = 0
  let group = 0
  for (let left = wanted; left > 1 && group < groups.length; left--) {
    const goal = from + (sorted.length - from) / left
    // Keep at least one distinct value for every class still to come.
    const latest = Math.max(group, groups.length - left)
    let best = group
    while (best < latest && Math.abs(groups[best + 1]! - goal) < Math.abs(groups[best]! - goal)) best++
    ends.push(groups[best]!)
    from = groups[best]!
    group = best + 1
  }
  if (from < sorted.length) ends.push(sorted.length)
  return described('quantile', sorted, ends)
}

/** Index of the value's class; −1 for a missing value. Values between two classes belong to the lower one. */
export function classOf(classes: Classes, value: number): number {
  if (Number.isNaN(value) || classes.lows.length === 0) return -1
  let index = classes.lows.length - 1
  while (index > 0 && value < classes.lows[index]!) index--
  return index
}

const known = (values: ArrayLike<number>) =>
  Float64Array.from(values)
    .filter(value => Number.isFinite(value))
    .sort()

/** Where each run of equal values ends (exclusive). */
function tieGroups(sorted: Float64Array): number[] {
  const ends: number[] = []
  for (let i = 1; i <= sorted.length; i++)
    if (i === sorted.length || sorted[i] !== sorted[i - 1]) ends.push(i)
  return ends
}

function described(kind: Classes['kind'], sorted: Float64Array, ends: readonly number[]): Classes {
  const starts = ends.map((_, i) => (i === 0 ? 0 : ends[i - 1]!))
  const counts = ends.map((end, i) => end - starts[i]!)
  const spread = counts.length === 0 ? 0 : Math.max(...counts) - Math.min(...counts)
  return {
    kind,
    lows: starts.map(start => sorted[start]!),
    highs: ends.map(end => sorted[end - 1]!),
    counts,
    equal: spread <= Math.max(1, sorted.length / Math.max(1, ends.length) / 20),
  }
}
