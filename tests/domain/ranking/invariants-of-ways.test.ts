/** What may be done to the data without moving anybody, and what may only move a commune one way (R18). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { Aggregation, MissingRule, Normalisation, RankingQuestion } from '@/domain/ranking/ranking'
import { world } from './question'

/** A factor that is no power of two, so that rounding has its chance. */
const factor = fc.constantFrom(0.001, 0.3, 7, 1000)

const rescaled = (q: RankingQuestion, by: number): RankingQuestion => ({
  ...q,
  criteria: q.criteria.map((c, j) => (j === 0 ? { ...c, values: c.values.map(value => value * by) } : c)),
})

describe('R18: the unit of a criterion changes nothing', () => {
  test.each<readonly [Normalisation, Aggregation]>([
    ['min-max', 'arithmetic'],
    ['min-max', 'geometric'],
    ['min-max', 'topsis'],
    ['min-max', 'lexicographic'],
    ['percentile', 'arithmetic'],
    ['percentile', 'geometric'],
    ['percentile', 'lexicographic'],
    ['z-score', 'arithmetic'],
    ['z-score', 'topsis'],
    ['z-score', 'lexicographic'],
    ['none', 'topsis'],
  ])('%s, %s', (normalisation, aggregation) => {
    fc.assert(
      fc.property(world, factor, (plain, by) => {
        const q = { ...plain, normalisation, aggregation }
        const before = rankCommunes(q)
        const after = rankCommunes(rescaled(q, by))
        before.score.forEach((score, i) => {
          if (Number.isNaN(score)) expect(after.score[i]).toBeNaN()
          else expect(after.score[i]).toBeCloseTo(score, 9)
        })
      }),
    )
  })
})

describe('R18: greater need in one criterion never lowers a commune', () => {
  const monotone: readonly (readonly [Normalisation, Aggregation, readonly MissingRule[]])[] = [
    ['min-max', 'arithmetic', ['renormalise', 'worst']],
    ['min-max', 'geometric', ['renormalise', 'worst']],
    ['min-max', 'topsis', ['renormalise']],
    ['target', 'arithmetic', ['renormalise', 'worst']],
    ['target', 'geometric', ['renormalise', 'worst']],
    ['target', 'topsis', ['renormalise', 'worst']],
    ['percentile', 'arithmetic', ['renormalise', 'worst']],
    ['percentile', 'geometric', ['renormalise', 'worst']],
    ['none', 'arithmetic', ['renormalise']],
  ]
  test.each(monotone)('%s, %s', (normalisation, aggregation, rules) => {
    fc.assert(
      fc.property(
        world,
        fc.constantFrom(...rules),
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        (plain, missingRule, pick, more) => {
          const q = { ...plain, normalisation, aggregation, missingRule }
          const i = pick % q.codes.length
          // Bounds set by hand do not move; open ones would be those of the data before and after.
          const fixed =
            normalisation === 'target'
              ? { ...q, criteria: q.criteria.map(c => ({ ...c, bounds: c.bounds ?? ([-20, 20] as const) })) }
              : q
          const before = rankCommunes(fixed).rank[i]
          const after = rankCommunes(worse(fixed, i, more)).rank[i]
          expect(after).toBeLessThanOrEqual(before)
        },
      ),
      { numRuns: 300 },
    )
  })

  test.each(['min-max', 'target', 'percentile'] as const)(
    '%s, lexicographic, where every level is known',
    normalisation => {
      fc.assert(
        fc.property(world, fc.nat(), fc.integer({ min: 1, max: 12 }), (plain, pick, more) => {
          const criteria = plain.criteria.map(c => ({
            ...c,
            bounds: c.bounds ?? ([-20, 20] as const),
            values: c.values.map(value => (Number.isNaN(value) ? 0 : value)),
          }))
          const q = { ...plain, normalisation, aggregation: 'lexicographic' as const, criteria }
          const i = pick % q.codes.length
          expect(rankCommunes(worse(q, i, more)).rank[i]).toBeLessThanOrEqual(rankCommunes(q).rank[i])
        }),
        { numRuns: 300 },
      )
    },
  )

  test('z-score does not keep to it: an outlier widens the scale that its own other lead is measured on', () => {
    const n = 3
    const asked = (first: number): RankingQuestion => ({
      codes: ['a', 'b', 'c'],
      districtOf: new Int32Array(n),
      criteria: [column('k0', [first, 0, 10]), column('k1', [0, 1.7635, 0])],
      groups: [],
      inView: new Uint8Array(n).fill(1),
      missingRule: 'renormalise',
      normalisation: 'z-score',
      aggregation: 'arithmetic',
      minimumKnownShare: 0,
    })
    const lead = (first: number) => {
      const { score } = rankCommunes(asked(first))
      return score[0] - score[1]
    }
    expect(lead(100)).toBeLessThan(lead(15))
  })
})

const column = (id: string, values: number[]) => ({
  id,
  weight: 1,
  direction: 'higher-first' as const,
  values: Float64Array.from(values),
  bounds: null,
  group: -1,
})

/** The first criterion's value of one commune, further towards need. */
const worse = (q: RankingQuestion, i: number, more: number): RankingQuestion => ({
  ...q,
  criteria: q.criteria.map((c, j) => {
    const step = c.direction === 'higher-first' ? more : -more
    return j === 0 ? { ...c, values: c.values.map((value, at) => (at === i ? value + step : value)) } : c
  }),
})
