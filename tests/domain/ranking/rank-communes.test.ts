/** The ranking against a worked example, a naive ranking written apart, and invariants. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { MissingRule, Normalisation, RankingQuestion } from '@/domain/ranking/ranking'

const NONE = Number.NaN

function question(
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
    })),
    inView: new Uint8Array(n).fill(1),
    missingRule: 'renormalise',
    normalisation: 'in-view',
    ...rest,
  }
}

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
  expect(rankCommunes({ ...base, criteria, normalisation: 'fixed' }).score[1]).toBeCloseTo(0.4, 12)
  expect(rankCommunes({ ...base, criteria }).score[1]).toBeCloseTo(1, 12)
})

const world = fc
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
      normalisation: fc.constantFrom<Normalisation>('in-view', 'fixed'),
    }),
  )
  .map(({ columns, weights, lower, seen, districts, missingRule, normalisation }) => {
    const base = question({ columns, weights, missingRule, normalisation })
    return {
      ...base,
      criteria: base.criteria.map((c, j) => ({
        ...c,
        direction: lower[j] ? ('lower-first' as const) : ('higher-first' as const),
      })),
      inView: Uint8Array.from(seen, Number),
      districtOf: Int32Array.from(districts),
    }
  })

describe('against a naive ranking written apart', () => {
  test('R1–R9: same scores, same ranks', () => {
    fc.assert(
      fc.property(world, q => {
        const { score, rank } = rankCommunes(q)
        const naive = naiveRanking(q)
        naive.forEach((expected, i) => {
          if (expected === null) {
            expect(score[i]).toBeNaN()
            expect(rank[i]).toBe(0)
          } else {
            expect(score[i]).toBeCloseTo(expected.score, 9)
            expect(rank[i]).toBe(expected.rank)
          }
        })
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
          normalisation: 'fixed' as const,
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

/** Objects and loops, as one would write it the first time; shares no code with the product. */
function naiveRanking(q: RankingQuestion): ({ score: number; rank: number } | null)[] {
  const total = q.criteria.reduce((sum, c) => sum + c.weight, 0)
  const people = q.codes.map((code, i) => ({ code, i, seen: q.inView[i] === 1 }))
  const scaled = q.criteria.map(c => {
    const pool = people
      .filter(p => q.normalisation === 'fixed' || p.seen)
      .map(p => c.values[p.i])
      .filter(v => !Number.isNaN(v))
    const low = Math.min(...pool)
    const high = Math.max(...pool)
    const scale = (v: number) => {
      if (Number.isNaN(v)) return null
      if (!(high > low)) return 0
      const x = Math.min(1, Math.max(0, (v - low) / (high - low)))
      return c.direction === 'higher-first' ? x : 1 - x
    }
    const values = people.map(p => scale(c.values[p.i]))
    return values.map((v, i) => {
      if (v !== null || q.missingRule === 'renormalise') return v
      if (q.missingRule === 'worst') return high > low ? 1 : 0
      const peers = values
        .filter((x, k): x is number => x !== null && q.districtOf[k] === q.districtOf[i])
        .sort((a, b) => a - b)
      if (peers.length === 0) return null
      const half = peers.length / 2
      return peers.length % 2 ? peers[Math.floor(half)] : (peers[half - 1] + peers[half]) / 2
    })
  })
  const scores = people.map(p => {
    if (!p.seen || total === 0) return null
    let sum = 0
    let weight = 0
    q.criteria.forEach((c, j) => {
      const v = scaled[j][p.i]
      if (v === null) return
      sum += c.weight * v
      weight += c.weight
    })
    return weight === 0 ? null : sum / weight
  })
  return scores.map(score =>
    score === null
      ? null
      : { score, rank: 1 + scores.filter(other => other !== null && other > score + 1e-10).length },
  )
}
