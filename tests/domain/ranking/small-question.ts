/** Small ranking questions: a test says only what matters to it; and random ones for properties. */
import fc from 'fast-check'
import type {
  Aggregation,
  Direction,
  MissingRule,
  Normalisation,
  RankingQuestion,
} from '@/domain/ranking/ranking'
import { NONE, question } from './question'

export { NONE }

interface Told extends Partial<Omit<RankingQuestion, 'criteria'>> {
  /** By criterion; NaN = missing. */
  readonly columns: readonly (readonly number[])[]
  readonly weights?: readonly number[]
  readonly ids?: readonly string[]
  readonly directions?: readonly Direction[]
  readonly bounds?: readonly [number, number]
  readonly hangOn?: readonly number[]
}

/** Min–max, arithmetic, no groups, equal weights, higher first, communes c0, c1 …, unless said otherwise. */
export function smallQuestion(told: Told): RankingQuestion {
  const { columns, weights, ids, directions, bounds, hangOn, ...rest } = told
  const plain = question({ columns: columns.map(each => [...each]), weights: [...(weights ?? [])] })
  return {
    ...plain,
    codes: plain.codes.map((_, i) => `c${i}`),
    criteria: plain.criteria.map((each, j) => ({
      ...each,
      id: ids?.[j] ?? each.id,
      direction: directions?.[j] ?? each.direction,
      bounds: bounds ?? null,
      group: hangOn?.[j] ?? each.group,
    })),
    ...rest,
  }
}

const AGGREGATIONS: readonly Aggregation[] = ['arithmetic', 'geometric', 'topsis', 'lexicographic']
const SCALES: readonly Normalisation[] = ['min-max', 'target', 'percentile', 'z-score', 'none']
const RULES: readonly MissingRule[] = ['renormalise', 'worst', 'district-median']

/** Few values of few kinds, so that ties and missing values are frequent; in two groups and the root. */
export const anyQuestion: fc.Arbitrary<RankingQuestion> = fc
  .record({ n: fc.integer({ min: 2, max: 9 }), m: fc.integer({ min: 1, max: 4 }) })
  .chain(({ n, m }) =>
    fc
      .record({
        columns: fc.array(
          fc.array(
            fc.oneof(
              { arbitrary: fc.integer({ min: 0, max: 10 }), weight: 6 },
              { arbitrary: fc.constant(NONE), weight: 1 },
            ),
            { minLength: n, maxLength: n },
          ),
          { minLength: m, maxLength: m },
        ),
        weights: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: m, maxLength: m }),
        directions: fc.array(fc.constantFrom<Direction>('higher-first', 'lower-first'), {
          minLength: m,
          maxLength: m,
        }),
        hangOn: fc.array(fc.constantFrom(-1, 0, 1), { minLength: m, maxLength: m }),
        groupWeights: fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })),
        districtOf: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: n, maxLength: n }),
        missingRule: fc.constantFrom(...RULES),
        normalisation: fc.constantFrom(...SCALES),
        aggregation: fc.constantFrom(...AGGREGATIONS),
      })
      // R14: a geometric mean is only asked of values that are not below 0.
      .filter(
        ({ normalisation, aggregation }) =>
          aggregation !== 'geometric' || (normalisation !== 'z-score' && normalisation !== 'none'),
      )
      .map(({ groupWeights, districtOf, ...told }) =>
        smallQuestion({
          ...told,
          districtOf: Int32Array.from(districtOf),
          groups: groupWeights.map((weight, g) => ({ id: `g${g}`, weight, parent: -1 })),
        }),
      ),
  )
