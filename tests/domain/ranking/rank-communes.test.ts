/** The ranking against a worked example, the rules in exact fractions, and invariants. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { exactRanking } from './exact-ranking'
import { NONE, question, world } from './question'

describe('the worked example of the README', () => {
  const five = {
    columns: [
      [0.8, 0.5, 0.2, 0.65, NONE],
      [0.1, 0.3, 0.2, NONE, 0.15],
    ],
    weights: [2, 1],
  }

  test('R3–R5, R8: scores and ranks are those worked by hand', () => {
    const { score, rank, order } = rankCommunes(question(five))
    const byHand = [2 / 3, 2 / 3, 1 / 6, 0.75, 0.25]
    byHand.forEach((value, i) => {
      expect(score[i]).toBeCloseTo(value, 12)
    })
    expect([...rank]).toEqual([2, 2, 5, 1, 4])
    expect([...order]).toEqual([3, 0, 1, 4, 2])
  })

  test('R6: counted as worst, the missing values are the greatest need', () => {
    const { score } = rankCommunes(question({ ...five, missingRule: 'worst' }))
    expect(score[3]).toBeCloseTo(5 / 6, 12)
    expect(score[4]).toBeCloseTo(0.75, 12)
  })
})

test('R7: a missing value takes the median of its own district, and renormalises where the district has none', () => {
  const ranking = rankCommunes(
    question({
      columns: [
        [0, 0.2, 1, NONE, NONE],
        [0.5, 0.5, 0.5, 0.5, 1],
      ],
      districtOf: Int32Array.from([0, 0, 0, 0, 1]),
      missingRule: 'district-median',
    }),
  )
  expect(ranking.normalised[3 * 2]).toBeCloseTo(0.2, 12)
  expect(ranking.normalised[4 * 2]).toBeNaN()
  expect(ranking.score[4]).toBeCloseTo(1, 12)
  expect(ranking.missing[3 * 2]).toBe(1)
})

test('R7: the district’s median counts communes that the filter hides', () => {
  const inView = Uint8Array.from([1, 1, 0, 1])
  const columns = [[0, 1, 0.9, NONE]]
  const { normalised } = rankCommunes(question({ columns, inView, missingRule: 'district-median' }))
  expect(normalised[3]).toBeCloseTo(0.9, 12)
})

test('R2: a negative or unreadable weight is an error, and with no weight at all nobody is ranked', () => {
  expect(() => rankCommunes(question({ columns: [[1, 2]], weights: [-1] }))).toThrow(RangeError)
  expect(() => rankCommunes(question({ columns: [[1, 2]], weights: [NONE] }))).toThrow(RangeError)
  const { order, unranked } = rankCommunes(question({ columns: [[1, 2]], weights: [0] }))
  expect([order.length, unranked.length]).toEqual([0, 2])
})

test('R3: fixed bounds do not move with the view, bounds in view do', () => {
  const base = question({ columns: [[0.2, 0.4, 0.9]], inView: Uint8Array.from([1, 1, 0]) })
  const criteria = base.criteria.map(criterion => ({ ...criterion, bounds: [0, 1] as const }))
  expect(rankCommunes({ ...base, criteria, normalisation: 'target' }).score[1]).toBeCloseTo(0.4, 12)
  expect(rankCommunes({ ...base, criteria }).score[1]).toBeCloseTo(1, 12)
})

describe('R8 ties', () => {
  const ranked = (values: number[]) => {
    const base = question({ columns: [values], normalisation: 'target' })
    return rankCommunes({ ...base, criteria: base.criteria.map(c => ({ ...c, bounds: [0, 1] as const })) })
  }

  test('R8: scores less than 10⁻¹² from the next are one tie wherever they lie, in the order of codes', () => {
    for (const start of [0.5, 0.5 + 0.25e-12, 0.5 + 0.5e-12, 0.3 + 0.75e-12]) {
      const { rank, order } = ranked([start, start + 0.8e-12, start - 0.8e-12, 0.1])
      expect([...rank], String(start)).toEqual([1, 1, 1, 4])
      expect([...order], String(start)).toEqual([0, 1, 2, 3])
    }
  })

  test('R8: scores further apart than rounding are no tie, however near', () => {
    expect([...ranked([0.5, 0.5 + 3e-12, 0.5 - 1e-9]).rank]).toEqual([2, 1, 3])
  })
})

describe('R9 a commune of which nothing is known', () => {
  test.each(['worst', 'district-median', 'renormalise'] as const)(
    'R9: is not ranked under %s, though another of its district is known',
    missingRule => {
      const { rank, score, unranked } = rankCommunes(
        question({
          columns: [
            [NONE, 1, 0.5],
            [3, 1, 2],
          ],
          weights: [1, 0],
          missingRule,
        }),
      )
      expect([...unranked]).toEqual([0])
      expect([...rank]).toEqual([0, 1, 2])
      expect(score[0]).toBeNaN()
    },
  )

  test('R9: one known value is enough to be ranked, and the other is filled', () => {
    const { score } = rankCommunes(
      question({
        columns: [
          [NONE, 1, 0],
          [0, 1, 0],
        ],
        missingRule: 'worst',
      }),
    )
    expect(score[0]).toBeCloseTo(0.5, 12)
  })

  test.each(['min-max', 'target'] as const)(
    'R9: a criterion of which nothing is known is bounded 0 and 0, %s',
    normalisation => {
      const { bounds, unranked } = rankCommunes(
        question({ columns: [[NONE, NONE]], missingRule: 'worst', normalisation }),
      )
      expect([...bounds]).toEqual([0, 0])
      expect(unranked.length).toBe(2)
    },
  )
})

describe('against the rules in fractions of whole numbers', () => {
  test('R1–R12: same scores, same ranks', () => {
    fc.assert(
      fc.property(world, q => {
        const { score, rank, unranked } = rankCommunes(q)
        const exact = exactRanking(q)
        exact.forEach((expected, i) => {
          if (expected === null) {
            expect(score[i]).toBeNaN()
            expect(rank[i]).toBe(0)
          } else {
            expect(score[i]).toBeCloseTo(expected.score, 11)
            expect(rank[i]).toBe(expected.rank)
          }
        })
        const unplaced = q.codes.flatMap((_, i) => (q.inView[i] && exact[i] === null ? [i] : []))
        expect([...unranked]).toEqual(unplaced)
      }),
      { numRuns: 500 },
    )
  })
})

describe('invariants', () => {
  test('R4: parts sum to the score', () => {
    fc.assert(
      fc.property(world, q => {
        const { score, parts, order } = rankCommunes(q)
        const m = q.criteria.length
        for (const i of order) {
          const sum = parts.slice(i * m, (i + 1) * m).reduce((a, b) => a + b, 0)
          expect(sum).toBeCloseTo(score[i], 12)
          expect(score[i]).toBeGreaterThanOrEqual(0)
          expect(score[i]).toBeLessThanOrEqual(1 + 1e-12)
        }
      }),
    )
  })

  test('a weight of 0 is the same as the criterion removed', () => {
    fc.assert(
      fc.property(world, q => {
        const [first, ...rest] = q.criteria
        fc.pre(rest.length > 0)
        const zero = rankCommunes({ ...q, criteria: [{ ...first, weight: 0 }, ...rest] })
        const gone = rankCommunes({ ...q, criteria: rest })
        expect([...zero.rank]).toEqual([...gone.rank])
      }),
    )
  })

  test('the order of the communes in the file changes no commune’s rank', () => {
    fc.assert(
      fc.property(world, q => {
        const n = q.codes.length
        const back = Array.from({ length: n }, (_, i) => n - 1 - i)
        const turned = rankCommunes({
          ...q,
          codes: back.map(i => q.codes[i]),
          inView: Uint8Array.from(back, i => q.inView[i]),
          districtOf: Int32Array.from(back, i => q.districtOf[i]),
          criteria: q.criteria.map(c => ({ ...c, values: Float64Array.from(back, i => c.values[i]) })),
        })
        const straight = rankCommunes(q)
        back.forEach((i, at) => {
          expect(turned.rank[at]).toBe(straight.rank[i])
        })
        expect([...turned.order].map(i => q.codes[back[i]])).toEqual([...straight.order].map(i => q.codes[i]))
      }),
    )
  })

  test('greater need in one criterion never lowers a commune under fixed bounds', () => {
    fc.assert(
      fc.property(world, fc.nat(), fc.integer({ min: 1, max: 10 }), (q, pick, more) => {
        const i = pick % q.codes.length
        const bounded = {
          ...q,
          normalisation: 'target' as const,
          criteria: q.criteria.map(c => ({
            ...c,
            direction: 'higher-first' as const,
            bounds: [-20, 30] as const,
          })),
        }
        fc.pre(q.missingRule !== 'district-median')
        const raised = {
          ...bounded,
          criteria: bounded.criteria.map((c, j) =>
            j === 0 ? { ...c, values: c.values.map((v, at) => (at === i ? v + more : v)) } : c,
          ),
        }
        const before = rankCommunes(bounded).rank[i]
        const after = rankCommunes(raised).rank[i]
        expect(after).toBeLessThanOrEqual(before)
      }),
    )
  })
})
