/** What a value becomes before it is weighed: R3 and R13, and the filling of missing values by R6 and R7. */
import { medianOf } from './median'
import { percentileRanks } from './percentile-rank'
import type { Normalisation, RankingQuestion } from './ranking'

export interface Normalised {
  /** By `commune * criteria + criterion`; greater = greater need; NaN = missing and not filled. */
  readonly normalised: Float64Array
  /** Lowest and highest value that counted, a pair a criterion; of `target` the bounds set. */
  readonly bounds: Float64Array
  /** 1 = the commune has no value of its own, whether or not one was filled in. */
  readonly missing: Uint8Array
}

type Asked = Pick<RankingQuestion, 'criteria' | 'inView' | 'districtOf' | 'missingRule' | 'normalisation'>

export function normalise({ criteria, inView, districtOf, missingRule, normalisation }: Asked): Normalised {
  const n = inView.length
  const m = criteria.length
  const normalised = new Float64Array(n * m).fill(Number.NaN)
  const missing = new Uint8Array(n * m)
  const bounds = new Float64Array(m * 2)
  const layRanks = normalisation === 'percentile' ? percentileRanks(inView) : null
  for (let j = 0; j < m; j++) {
    const { values, direction, bounds: fixed } = criteria[j]
    const lowerFirst = direction === 'lower-first'
    const range = rangeOf(values, normalisation === 'target' ? null : inView)
    const [low, high] = normalisation === 'target' ? [fixed?.[0] ?? range[0], fixed?.[1] ?? range[1]] : range
    bounds[j * 2] = low
    bounds[j * 2 + 1] = high
    for (let i = 0, at = j; i < n; i++, at += m) if (Number.isNaN(values[i])) missing[at] = 1

    if (normalisation === 'none') lay(values, 0, lowerFirst ? -1 : 1, normalised, m, j)
    // Where nobody differs the criterion says nothing: 0 for all, in either direction.
    else if (!(high > low)) lay(values, 0, 0, normalised, m, j)
    else if (layRanks) layRanks(values, lowerFirst, normalised, m, j)
    else if (normalisation === 'z-score') {
      const { mean, deviation } = spreadOf(values, inView)
      lay(values, mean, (lowerFirst ? -1 : 1) / deviation, normalised, m, j)
    } else layBetween(values, low, high, lowerFirst, normalised, m, j)

    if (missingRule === 'worst') {
      const worst = worstOf(normalisation, high > low, normalised, inView, m, j)
      for (let at = j; at < n * m; at += m) if (missing[at]) normalised[at] = worst
    } else if (missingRule === 'district-median') {
      const medians = districtMedians(normalised, missing, districtOf, m, j)
      for (let i = 0, at = j; i < n; i++, at += m)
        if (missing[at]) normalised[at] = medians.get(districtOf[i]) ?? Number.NaN
    }
  }
  return { normalised, bounds, missing }
}

function lay(values: Float64Array, zero: number, factor: number, out: Float64Array, m: number, j: number) {
  // + 0 takes the sign off a zero: −0 and 0 are one value.
  for (let i = 0, at = j; i < values.length; i++, at += m) out[at] = (values[i] - zero) * factor + 0
}

/** R3. */
function layBetween(
  values: Float64Array,
  low: number,
  high: number,
  lowerFirst: boolean,
  out: Float64Array,
  m: number,
  j: number,
) {
  const spread = high - low
  for (let i = 0, at = j; i < values.length; i++, at += m) {
    const up = (values[i] - low) / spread
    const cut = up < 0 ? 0 : up > 1 ? 1 : up
    out[at] = lowerFirst ? 1 - cut : cut
  }
}

/** Lowest and highest of the known values, of those in view where a view is given; 0 and 0 where none is known. */
function rangeOf(values: Float64Array, inView: Uint8Array | null): readonly [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    if (inView && !inView[i]) continue
    if (values[i] < low) low = values[i]
    if (values[i] > high) high = values[i]
  }
  return low > high ? [0, 0] : [low, high]
}

/** Mean and sample standard deviation (n − 1) of the known values in view; only asked where two of them differ. */
function spreadOf(values: Float64Array, inView: Uint8Array): { mean: number; deviation: number } {
  let known = 0
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    if (!inView[i] || Number.isNaN(values[i])) continue
    known++
    sum += values[i]
  }
  const mean = sum / known
  let squares = 0
  for (let i = 0; i < values.length; i++)
    if (inView[i] && !Number.isNaN(values[i])) squares += (values[i] - mean) ** 2
  return { mean, deviation: Math.sqrt(squares / (known - 1)) }
}

/** R6. The greatest need: 1 where 1 is the most there can be, else the greatest that is known in view. */
function worstOf(
  normalisation: Normalisation,
  spread: boolean,
  normalised: Float64Array,
  inView: Uint8Array,
  m: number,
  j: number,
): number {
  if (normalisation !== 'none' && normalisation !== 'z-score') return spread ? 1 : 0
  let worst = Number.NaN
  for (let i = 0, at = j; i < inView.length; i++, at += m)
    if (inView[i] && !(normalised[at] <= worst) && !Number.isNaN(normalised[at])) worst = normalised[at]
  return Number.isNaN(worst) ? 0 : worst
}

/** R7. Of the district's communes that have a value, in view or not. */
function districtMedians(
  normalised: Float64Array,
  missing: Uint8Array,
  districtOf: Int32Array,
  m: number,
  j: number,
): ReadonlyMap<number, number> {
  const groups = new Map<number, number[]>()
  for (let i = 0; i < districtOf.length; i++) {
    if (missing[i * m + j]) continue
    const group = groups.get(districtOf[i])
    if (group) group.push(normalised[i * m + j])
    else groups.set(districtOf[i], [normalised[i * m + j]])
  }
  return new Map([...groups].map(([district, values]) => [district, medianOf(values)]))
}
