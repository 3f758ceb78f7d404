/** R37: which factor the result hangs on most, from the samples that are there already. */
import type { FallingOrder } from '../falling-order'

/** What was varied: a criterion, or a choice of method. */
export interface Influence {
  readonly factor: string
  /** 0…1; see `measure`. */
  readonly share: number
  /** The same of the number of today's top k that left it. */
  readonly topShare: number
}

export interface Sensitivity {
  /**
   * `variance`: the share of the variance of the average rank shift that goes with this factor (first-order effect).
   * `alone`: the average rank shift when this criterion's error is the only one, as a share of that with all errors.
   */
  readonly measure: 'variance' | 'alone'
  /** The strongest first. */
  readonly influences: readonly Influence[]
}

/** Strongest first; equals as they were listed. */
export const strongestFirst = (influences: readonly Influence[]): readonly Influence[] =>
  [...influences].sort((a, b) => b.share - a.share)

const CLASSES = 20

/**
 * Correlation ratio η² of an outcome on `factor` (Pearson 1905), which is the first-order variance effect of Sobol 1993, from
 * classes of equal size; corrected for their number as an adjusted R², for small samples would show an effect where there is
 * none. The classes serve one outcome after another.
 * @param factor a value a sample.
 * @param order with room for as many.
 * @returns the share of an outcome's variance, 0…1; 0 where the outcome never changes.
 */
export function varianceShares(
  factor: Float64Array,
  order: FallingOrder,
): (outcome: ArrayLike<number>) => number {
  const n = factor.length
  const classes = Math.min(CLASSES, Math.floor(n / 5))
  if (classes < 2) return () => 0
  const classOf = classesOf(factor, classes, order)
  return outcome => adjusted(correlationRatio(classOf, classes, outcome), n, classes)
}

/** By sample: its class, by how many samples have a smaller value. */
function classesOf(
  factor: Float64Array,
  classes: number,
  { value, from, arrange }: FallingOrder,
): Int32Array {
  const n = factor.length
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < n; i++) {
    if (factor[i] < low) low = factor[i]
    if (factor[i] > high) high = factor[i]
  }
  arrange(factor, 0, n, low, high)
  const classOf = new Int32Array(n)
  for (let start = 0; start < n; ) {
    let end = start + 1
    while (end < n && value[end] === value[start]) end++
    const own = Math.floor(((n - end) * classes) / n)
    for (let at = start; at < end; at++) classOf[from[at]] = own
    start = end
  }
  return classOf
}

/** η² of the outcome on a factor of few values, without correction: every combination is there, none is a sample. */
export function varianceShareOf(factor: readonly string[], outcome: ArrayLike<number>): number {
  const values = [...new Set(factor)]
  return correlationRatio(
    Int32Array.from(factor, value => values.indexOf(value)),
    values.length,
    outcome,
  )
}

function correlationRatio(classOf: Int32Array, classes: number, outcome: ArrayLike<number>): number {
  const n = classOf.length
  const sums = new Float64Array(classes)
  const counts = new Float64Array(classes)
  let mean = 0
  for (let i = 0; i < n; i++) mean += outcome[i]
  mean /= n
  let total = 0
  for (let i = 0; i < n; i++) {
    const off = outcome[i] - mean
    total += off * off
    sums[classOf[i]] += off
    counts[classOf[i]]++
  }
  if (!(total > 0)) return 0
  let between = 0
  for (let k = 0; k < classes; k++) if (counts[k] > 0) between += (sums[k] * sums[k]) / counts[k]
  return Math.min(1, between / total)
}

const adjusted = (ratio: number, n: number, classes: number) =>
  Math.max(0, 1 - ((1 - ratio) * (n - 1)) / (n - classes))
