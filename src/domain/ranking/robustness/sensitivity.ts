/** R37: which factor the result hangs on most, from the samples that are there already. */

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
 * Correlation ratio η² of `outcome` on `factor` (Pearson 1905), which is the first-order variance effect of Sobol 1993, from
 * classes of equal size; corrected for their number as an adjusted R², for small samples would show an effect where there is
 * none. 0…1; 0 where the outcome never changes.
 */
export function varianceShare(factor: Float64Array, outcome: ArrayLike<number>): number {
  const n = factor.length
  const classes = Math.min(CLASSES, Math.floor(n / 5))
  if (classes < 2) return 0
  const edges = factor.slice().sort()
  const classOf = Int32Array.from(factor, value => Math.floor((below(edges, value) * classes) / n))
  return adjusted(correlationRatio(classOf, classes, outcome), n, classes)
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

/** How many of the sorted values are smaller. */
function below(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}
