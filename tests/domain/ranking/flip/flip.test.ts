/** The nearest weights against the conditions of optimality, grids, and what must hold of every answer. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flip, flipsAcrossEdge } from '@/domain/ranking/flip/flip'
import { nearestWeights } from '@/domain/ranking/flip/nearest-weights'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { RankingQuestion } from '@/domain/ranking/ranking'
import { withWholeWeights } from '@/domain/ranking/robustness/whole-weights'
import { arbitraryQuestion, group, NONE, smallQuestion } from '../robustness/small-question'
import { found, grid, leadAt, THREE } from './reached'

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, x, c) => sum + x * b[c], 0)

describe('nearest weights on one side of a plane', () => {
  const positive = fc.integer({ min: 1, max: 50 })
  const cases = fc.integer({ min: 1, max: 20 }).chain(m =>
    fc.tuple(
      fc.array(positive, { minLength: m, maxLength: m }),
      fc.array(fc.oneof(fc.integer({ min: -4, max: 3 }), fc.double({ min: -1, max: 1, noNaN: true })), {
        minLength: m,
        maxLength: m,
      }),
    ),
  )

  test('R39: satisfy the Karush–Kuhn–Tucker conditions, or there is nothing on that side', () => {
    fc.assert(
      fc.property(cases, ([raw, difference]) => {
        const total = raw.reduce((sum, weight) => sum + weight, 0)
        const today = Float64Array.from(raw, weight => weight / total)
        const d = Float64Array.from(difference)
        const nearest = nearestWeights(today, d)
        if (!nearest) {
          expect(Math.max(...difference)).toBeLessThan(0)
          return
        }
        expect(Math.abs(nearest.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(1e-12)
        expect(Math.min(...nearest)).toBeGreaterThanOrEqual(0)
        const reached = dot(d, nearest)
        expect(reached).toBeGreaterThan(-1e-12)
        if (dot(d, today) >= 0) {
          expect(nearest).toEqual(today)
          return
        }
        // w − today = λ·d − τ where the weight is above 0, and at most that where it is 0, for one λ ≥ 0 and one τ.
        expect(Math.abs(reached)).toBeLessThan(1e-11)
        const free = [...nearest.keys()].filter(c => nearest[c] > 0)
        const mean = (of: (c: number) => number) => free.reduce((sum, c) => sum + of(c), 0) / free.length
        const [meanD, meanMove] = [mean(c => d[c]), mean(c => nearest[c] - today[c])]
        const spread = free.reduce((sum, c) => sum + (d[c] - meanD) ** 2, 0)
        if (spread < 1e-9) return
        const slope =
          free.reduce((sum, c) => sum + (d[c] - meanD) * (nearest[c] - today[c] - meanMove), 0) / spread
        const height = slope * meanD - meanMove
        const scale = 1e-9 * (1 + Math.abs(slope))
        expect(slope).toBeGreaterThan(-scale)
        for (const c of nearest.keys()) {
          const pull = nearest[c] - today[c] - slope * d[c] + height
          if (nearest[c] > 0) expect(Math.abs(pull)).toBeLessThan(scale)
          else expect(pull).toBeGreaterThan(-scale)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('R39: no point of a grid is nearer', () => {
    const points = grid(4, 24)
    fc.assert(
      fc.property(arbitraryQuestion({ gaps: false, groups: false }), question => {
        const m = question.criteria.length
        if (m !== 4 || question.criteria.some(({ weight }) => weight === 0)) return
        checkAgainst(question, points, 1e-9)
      }),
      { numRuns: 400 },
    )
  })
})

/** Nothing on the grid that reaches may be nearer, and where nothing is found nothing on the grid reaches. */
function checkAgainst(question: RankingQuestion, points: readonly Float64Array[], slack: number): void {
  const { weights, rank } = rankCommunes(question)
  const answer = flip(question, 0, 1)
  if (!rank[0] || !rank[1]) {
    expect(answer).toEqual({ kind: 'impossible', reason: 'unranked' })
    return
  }
  let nearest = Number.POSITIVE_INFINITY
  for (const point of points)
    if (leadAt(question, point, 0, 1) >= 0) {
      nearest = Math.min(nearest, Math.hypot(...point.map((weight, c) => weight - weights[c])))
    }
  if (answer.kind === 'impossible') {
    expect(nearest).toBe(Number.POSITIVE_INFINITY)
    return
  }
  expect(answer.distance).toBeLessThanOrEqual(nearest + slack)
  expect(answer.distance).toBeCloseTo(
    Math.hypot(...answer.weights.map((weight, c) => weight - weights[c])),
    12,
  )
  const lead = leadAt(question, answer.weights, 0, 1)
  if (answer.distance > 0) expect(lead).toBeGreaterThan(-1e-9)
  // Where scores are linear the nearest weights bring the two level; where a weight becomes 0 (R11) a lead may jump past it.
  if (answer.distance > 0 && answer.exact) expect(lead).toBeLessThan(1e-9)
}

describe('R39: flip', () => {
  test('two criteria by hand', () => {
    // Scores 0.6·1 + 0.4·0 = 0.6 and 0.4: equal at ½ and ½, (0.1, −0.1) away.
    const answer = found(
      flip(
        smallQuestion({
          columns: [
            [1, 0],
            [0, 1],
          ],
          weights: [0.6, 0.4],
        }),
        0,
        1,
      ),
    )
    expect([...answer.weights]).toEqual([0.5, 0.5])
    expect(answer.distance).toBeCloseTo(Math.SQRT2 / 10, 14)
    expect(answer.exact).toBe(true)
  })

  test('a weight that reaches 0 stays there, and the rest goes on', () => {
    // Differences −1, −1, 1 at (0.9, 0.05, 0.05): on the way the second weight runs out.
    const question = smallQuestion({
      columns: [
        [1, 0],
        [1, 0],
        [0, 1],
      ],
      weights: [0.9, 0.05, 0.05],
    })
    const { weights } = found(flip(question, 0, 1))
    expect([...weights].map(weight => Math.round(weight * 1e12) / 1e12)).toEqual([0.5, 0, 0.5])
  })

  test('what is ahead or level already needs no change', () => {
    const question = smallQuestion({ columns: [[1, 2, 1]] })
    for (const [a, b] of [
      [0, 1],
      [0, 2],
    ])
      expect(found(flip(question, a, b)).distance).toBe(0)
  })

  test('what is behind in everything cannot, and says why; level in one criterion it can, on that alone', () => {
    expect(
      flip(
        smallQuestion({
          columns: [
            [2, 1],
            [3, 1],
          ],
        }),
        0,
        1,
      ),
    ).toEqual({
      kind: 'impossible',
      reason: 'dominated',
    })
    const { weights } = found(
      flip(
        smallQuestion({
          columns: [
            [2, 2],
            [3, 1],
          ],
        }),
        0,
        1,
      ),
    )
    expect([...weights]).toEqual([1, 0])
  })

  test('a weight of 0 stays 0', () => {
    const question = smallQuestion({
      columns: [
        [2, 1],
        [1, 5],
      ],
      weights: [1, 0],
    })
    expect(flip(question, 0, 1)).toEqual({ kind: 'impossible', reason: 'dominated' })
  })

  test('in groups the weights in the whole are moved', () => {
    const question = smallQuestion({
      columns: [
        [1, 0],
        [0, 1],
        [0.5, 0.5],
      ],
      weights: [3, 1, 1],
      groupOf: [0, 0, -1],
      groups: [group('a', 1)],
    })
    const answer = found(flip(question, 0, 1))
    expect([...answer.weights]).toEqual([0.25, 0.25, 0.5])
    expect(leadAt(question, answer.weights, 0, 1)).toBeCloseTo(0, 14)
  })

  test('both missing the same: exact, on what both know', () => {
    const question = smallQuestion({
      columns: [
        [3, 1],
        [1, 2],
        [NONE, NONE],
      ],
      weights: [2, 1, 1],
    })
    const answer = found(flip(question, 0, 1))
    expect(answer.exact).toBe(true)
    checkAgainst(question, grid(3, 60), 1e-9)
    // Behind in all that both know: weights on what neither knows would score both on nothing.
    const behind = smallQuestion({
      columns: [
        [NONE, NONE],
        [2, 0],
        [1, 0],
      ],
    })
    expect(flip(behind, 0, 1)).toEqual({ kind: 'impossible', reason: 'dominated' })
  })

  test('missing different values: found by search, said so, and no grid point is nearer', () => {
    let searched = 0
    fc.assert(
      fc.property(arbitraryQuestion({ gaps: true, groups: true }), question => {
        if (
          question.criteria.length !== 3 ||
          question.criteria.some((_, c) => !rankCommunes(question).weights[c])
        )
          return
        checkAgainst(question, THREE, 1e-6)
        const answer = flip(question, 0, 1)
        if (answer.kind === 'weights' && !answer.exact) searched++
      }),
      // Always the same cases: a search finds, it does not promise.
      { numRuns: 800, seed: 39 },
    )
    expect(searched).toBeGreaterThan(10)
  })

  test('R9, R12: where they are reached both are still ranked', () => {
    // With all weight on the first criterion they would be level, but b knows nothing of its own there.
    const filled = smallQuestion({
      columns: [
        [3, NONE],
        [2, 1],
      ],
      missingRule: 'district-median',
    })
    expect(flip(filled, 0, 1)).toEqual({ kind: 'impossible', reason: 'dominated' })
    let kept = 0
    const rules = fc.constantFrom('renormalise', 'worst', 'district-median')
    const shares = fc.constantFrom(0, 0.4, 0.5, 1)
    const ways = fc.constantFrom('arithmetic', 'geometric', 'topsis')
    const settings = fc.record({ missingRule: rules, minimumKnownShare: shares, aggregation: ways })
    fc.assert(
      fc.property(arbitraryQuestion({ gaps: true, groups: true }), settings, (plain, chosen) => {
        const question = { ...plain, ...chosen } as RankingQuestion
        const answer = flip(question, 0, 1)
        if (answer.kind === 'impossible' || answer.distance === 0) return
        const then = rankCommunes(withWholeWeights(question, answer.weights))
        expect([then.rank[0] > 0, then.rank[1] > 0]).toEqual([true, true])
        expect(then.score[1] - then.score[0]).toBeGreaterThan(-1e-9)
        expect(answer.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
        expect(answer.distance).toBeCloseTo(
          Math.hypot(...answer.weights.map((weight, c) => weight - rankCommunes(question).weights[c])),
          12,
        )
        kept++
      }),
      { numRuns: 1000, seed: 912 },
    )
    expect(kept).toBeGreaterThan(50)
  })

  test('geometric: exact by logarithms', () => {
    const question = smallQuestion({
      columns: [
        [4, 1],
        [1, 2],
      ],
      weights: [3, 2],
      aggregation: 'geometric',
    })
    const answer = found(flip(question, 0, 1))
    // 4^w = 2^(1 − w)  ⇔  2w = 1 − w.
    expect(answer.weights[0]).toBeCloseTo(1 / 3, 14)
    expect(leadAt(question, answer.weights, 0, 1)).toBeCloseTo(0, 12)
  })
})

test('R39: in an order by importance it says that it cannot', () => {
  const question = smallQuestion({
    columns: [
      [4, 1],
      [1, 2],
    ],
    aggregation: 'lexicographic',
  })
  expect(flip(question, 0, 1)).toEqual({ kind: 'impossible', reason: 'aggregation' })
})

test('R39: across the edge of the top k, everyone behind it, nearest first, each reaching the last inside', () => {
  const question = smallQuestion({
    columns: [
      [9, 7, 6, 5, 1],
      [1, 6, 6.5, 7, 0],
    ],
    weights: [3, 2],
  })
  const ranking = rankCommunes(question)
  const flips = flipsAcrossEdge(question, ranking, 2)
  const edge = ranking.order[1]
  expect(flips.map(({ commune }) => commune).sort()).toEqual([...ranking.order.slice(2)].sort())
  for (const { commune, flip: answer } of flips) expect(answer).toEqual(flip(question, edge, commune))
  const distances = flips.map(({ flip: answer }) =>
    answer.kind === 'weights' ? answer.distance : Number.POSITIVE_INFINITY,
  )
  expect(distances).toEqual([...distances].sort((a, b) => a - b))
})
