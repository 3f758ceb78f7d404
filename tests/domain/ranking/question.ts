/** Questions for the ranking: one that says only what matters, and any at all of small whole numbers. */
import fc from 'fast-check'
import type { MissingRule, Normalisation, RankingQuestion } from '@/domain/ranking/ranking'

export const NONE = Number.NaN

/** Criteria `k0` … of equal weight, higher first, at the root, unless said otherwise. */
export function question(
  part: Partial<RankingQuestion> & { columns?: number[][]; weights?: number[] },
): RankingQuestion {
  const { columns = [], weights = [], ...rest } = part
  const n = columns[0]?.length ?? 0
  return {
    codes: Array.from({ length: n }, (_, i) => `c${String(i).padStart(4, '0')}`),
    districtOf: new Int32Array(n),
    criteria: columns.map((values, j) => ({
      id: `k${j}`,
      weight: weights[j] ?? 1,
      direction: 'higher-first',
      values: Float64Array.from(values),
      bounds: null,
      group: -1,
    })),
    inView: new Uint8Array(n).fill(1),
    missingRule: 'renormalise',
    normalisation: 'min-max',
    groups: [],
    aggregation: 'arithmetic',
    minimumKnownShare: 0,
    ...rest,
  }
}

/** Trees of up to three groups, missing values, communes out of view; values, bounds and weights are whole. */
export const world = fc
  .record({ n: fc.integer({ min: 1, max: 24 }), m: fc.integer({ min: 1, max: 5 }) })
  .chain(({ n, m }) =>
    fc.record({
      columns: fc.array(
        fc.array(
          fc.oneof(
            { weight: 5, arbitrary: fc.integer({ min: -20, max: 20 }) },
            { weight: 1, arbitrary: fc.constant(NONE) },
          ),
          {
            minLength: n,
            maxLength: n,
          },
        ),
        { minLength: m, maxLength: m },
      ),
      weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: m, maxLength: m }),
      lower: fc.array(fc.boolean(), { minLength: m, maxLength: m }),
      seen: fc.array(fc.boolean(), { minLength: n, maxLength: n }),
      districts: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: n, maxLength: n }),
      missingRule: fc.constantFrom<MissingRule>('renormalise', 'worst', 'district-median'),
      normalisation: fc.constantFrom<Normalisation>('min-max', 'target'),
      minimumKnownShare: fc.constantFrom(0, 0.25, 0.5, 1),
      tree: fc.array(
        fc.record({ weight: fc.integer({ min: 0, max: 4 }), above: fc.integer({ min: -1, max: 2 }) }),
        { maxLength: 3 },
      ),
      hangs: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: m, maxLength: m }),
      bounds: fc.array(
        fc.option(
          fc
            .tuple(fc.integer({ min: -25, max: 15 }), fc.integer({ min: 0, max: 25 }))
            .map(([low, spread]) => [low, low + spread] as const),
        ),
        { minLength: m, maxLength: m },
      ),
    }),
  )
  .map(({ columns, weights, lower, seen, districts, tree, hangs, bounds, ...rest }) => {
    const base = question({ columns, weights, ...rest })
    return {
      ...base,
      criteria: base.criteria.map((c, j) => ({
        ...c,
        bounds: bounds[j],
        group: Math.min(hangs[j], tree.length - 1),
        direction: lower[j] ? ('lower-first' as const) : ('higher-first' as const),
      })),
      inView: Uint8Array.from(seen, Number),
      districtOf: Int32Array.from(districts),
      // A group hangs on one before it, or on the root: never in a circle.
      groups: tree.map(({ weight, above }, k) => ({ id: `g${k}`, weight, parent: Math.min(above, k - 1) })),
    }
  })
