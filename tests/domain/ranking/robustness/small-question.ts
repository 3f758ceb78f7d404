/** Small questions for the tests of robustness: columns of values, weights, and what differs from the plainest question. */
import fc from 'fast-check'
import type { RankingGroup, RankingQuestion } from '@/domain/ranking/ranking'

export const NONE = Number.NaN

export interface SmallQuestion extends Partial<Omit<RankingQuestion, 'criteria'>> {
  /** A column a criterion. */
  readonly columns: readonly (readonly number[])[]
  readonly weights?: readonly number[]
  /** Group of each criterion. */
  readonly groupOf?: readonly number[]
}

/** Values as they stand (`none`), so that a test sees the scores that it wrote down. */
export function smallQuestion({ columns, weights, groupOf, ...rest }: SmallQuestion): RankingQuestion {
  const n = columns[0].length
  return {
    codes: Array.from({ length: n }, (_, i) => `c${String(i).padStart(4, '0')}`),
    districtOf: new Int32Array(n),
    criteria: columns.map((values, c) => ({
      id: `k${c}`,
      weight: weights?.[c] ?? 1,
      direction: 'higher-first',
      values: Float64Array.from(values),
      bounds: null,
      group: groupOf?.[c] ?? -1,
    })),
    groups: [],
    inView: new Uint8Array(n).fill(1),
    missingRule: 'renormalise',
    normalisation: 'none',
    aggregation: 'arithmetic',
    minimumKnownShare: 0,
    ...rest,
  }
}

export const group = (id: string, weight: number, parent = -1): RankingGroup => ({ id, weight, parent })

/** Whole values from a short range, so that ties and equal values are common. `gaps`: some are missing. */
export const arbitraryQuestion = ({ gaps, groups }: { gaps: boolean; groups: boolean }) =>
  fc
    .record({ n: fc.integer({ min: 2, max: 7 }), m: fc.integer({ min: 1, max: 5 }) })
    .chain(({ n, m }) => {
      const whole = fc.integer({ min: 0, max: 4 })
      const value = gaps
        ? fc.oneof({ weight: 4, arbitrary: whole }, { weight: 1, arbitrary: fc.constant(NONE) })
        : whole
      return fc.record({
        columns: fc.array(fc.array(value, { minLength: n, maxLength: n }), { minLength: m, maxLength: m }),
        weights: fc
          .array(fc.integer({ min: 0, max: 3 }), { minLength: m, maxLength: m })
          .map(weights => (weights.some(weight => weight > 0) ? weights : weights.map(() => 1))),
        groupOf: fc.array(groups ? fc.integer({ min: -1, max: 2 }) : fc.constant(-1), {
          minLength: m,
          maxLength: m,
        }),
      })
    })
    .map(part =>
      smallQuestion({ ...part, groups: groups ? [group('a', 2), group('b', 1), group('c', 3, 0)] : [] }),
    )
    .filter(question => {
      // Somebody must be ranked.
      const weighted = question.criteria.filter(({ weight }) => weight > 0)
      return question.codes.some((_, i) => weighted.some(({ values }) => !Number.isNaN(values[i])))
    })
