/** The flip by the geometric mean and under TOPSIS, against grids of weights. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flip } from '@/domain/ranking/flip/flip'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { RankingQuestion } from '@/domain/ranking/ranking'
import { withWholeWeights } from '@/domain/ranking/robustness/whole-weights'
import { arbitraryQuestion, smallQuestion } from '../robustness/small-question'
import { found, grid, leadAt, THREE } from './reached'

describe('R39: flip by the geometric mean where a value is 0', () => {
  test('a 0 is passed only by leaving its criterion out, and the rest is shared evenly', () => {
    const withZero = smallQuestion({
      columns: [
        [4, 0],
        [2, 8],
        [4, 2],
      ],
      weights: [2, 1, 1],
      aggregation: 'geometric',
    })
    const { weights, distance, exact } = found(flip(withZero, 0, 1))
    // ½ goes to the other two by halves: (0, ½, ½), where 8·2 is above 2·4.
    expect([...weights]).toEqual([0, 0.5, 0.5])
    expect(distance).toBeCloseTo(Math.sqrt(0.25 + 2 * 0.0625), 14)
    expect(exact).toBe(true)
    const behind = smallQuestion({
      columns: [
        [4, 1],
        [1, 0],
      ],
      aggregation: 'geometric',
    })
    expect(flip(behind, 0, 1)).toEqual({ kind: 'impossible', reason: 'dominated' })
  })

  test('no point of a grid is nearer, those with weights at 0 among them', () => {
    const points = grid(3, 40)
    let zeros = 0
    fc.assert(
      fc.property(arbitraryQuestion({ gaps: false, groups: true }), plain => {
        const question = { ...plain, aggregation: 'geometric' } as RankingQuestion
        const { weights } = rankCommunes(question)
        if (weights.length !== 3 || weights.some(weight => weight === 0)) return
        const answer = flip(question, 0, 1)
        const near = points
          .filter(point => leadAt(question, point, 0, 1) >= 0)
          .map(point => Math.hypot(...point.map((weight, c) => weight - weights[c])))
        if (answer.kind === 'impossible') {
          expect(answer.reason).toBe('dominated')
          expect(near).toEqual([])
          return
        }
        expect(answer.exact).toBe(true)
        expect(answer.distance).toBeLessThanOrEqual(Math.min(...near) + 1e-9)
        expect(leadAt(question, answer.weights, 0, 1)).toBeGreaterThan(-1e-9)
        if (answer.weights.some(weight => weight === 0)) zeros++
      }),
      { numRuns: 2400 },
    )
    expect(zeros).toBeGreaterThan(10)
  })

  test('missing different values: by search, and what is found is reached', () => {
    let searched = 0
    fc.assert(
      fc.property(arbitraryQuestion({ gaps: true, groups: true }), plain => {
        const question = { ...plain, aggregation: 'geometric' } as RankingQuestion
        const answer = flip(question, 0, 1)
        if (answer.kind === 'impossible' || answer.distance === 0) return
        const then = rankCommunes(withWholeWeights(question, answer.weights))
        expect([then.rank[0] > 0, then.rank[1] > 0]).toEqual([true, true])
        expect(then.score[1] - then.score[0]).toBeGreaterThan(-1e-9)
        if (!answer.exact) searched++
      }),
      { numRuns: 800, seed: 14 },
    )
    expect(searched).toBeGreaterThan(10)
  })
})

test('R39: by TOPSIS by search: what is found is reached, and no grid point is nearer', () => {
  let searched = 0
  fc.assert(
    fc.property(
      arbitraryQuestion({ gaps: false, groups: false }),
      fc.constantFrom('none', 'min-max', 'percentile'),
      (plain, normalisation) => {
        const question = { ...plain, aggregation: 'topsis', normalisation } as RankingQuestion
        const { weights } = rankCommunes(question)
        if (weights.length !== 3 || weights.some(weight => weight === 0)) return
        const answer = flip(question, 0, 1)
        const near = THREE.filter(point => leadAt(question, point, 0, 1) >= 0).map(point =>
          Math.hypot(...point.map((weight, c) => weight - weights[c])),
        )
        if (answer.kind === 'impossible') {
          expect(near).toEqual([])
          return
        }
        expect(answer.distance).toBeLessThanOrEqual(Math.min(...near) + 1e-6)
        expect(leadAt(question, answer.weights, 0, 1)).toBeGreaterThan(-1e-9)
        if (!answer.exact) searched++
      },
    ),
    // Always the same cases: a search finds, it does not promise.
    { numRuns: 800, seed: 15 },
  )
  expect(searched).toBeGreaterThan(10)
})
