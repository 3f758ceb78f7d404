/** The real pull of each criterion (R17): against the covariance computed pair by pair, and what must hold. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criterionBelowZero } from '@/domain/ranking/below-zero'
import { AGGREGATIONS, NORMALISATIONS } from '@/domain/ranking/index-definition'
import { differWidely, pulls } from '@/domain/ranking/pull'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { question, world } from './question'

const ranked = (columns: number[][], weights: number[]) => pulls(rankCommunes(question({ columns, weights })))

describe('R17', () => {
  test('a criterion that is the same everywhere pulls nothing, whatever its weight, and is said to', () => {
    const [even, other] = ranked(
      [
        [5, 5, 5],
        [1, 2, 3],
      ],
      [9, 1],
    )
    expect(even.pull).toBeCloseTo(0, 12)
    expect(other.pull).toBeCloseTo(1, 12)
    expect([even.differs, other.differs]).toEqual([true, true])
  })

  test('two criteria of equal spread that know nothing of one another pull by the squares of their weights', () => {
    const [a, b] = ranked(
      [
        [0, 0, 1, 1],
        [0, 1, 0, 1],
      ],
      [2, 1],
    )
    expect(a.pull).toBeCloseTo(4 / 5, 12)
    expect(b.pull).toBeCloseTo(1 / 5, 12)
    // ⅔ beside ⅘: 13 points, and not half again. ⅓ beside ⅕ is more than half again.
    expect([a.differs, b.differs]).toEqual([false, true])
  })

  test('a criterion that works against the order pulls below 0', () => {
    const [, against] = ranked(
      [
        [0, 1, 2, 3],
        [3, 2, 1, 0],
      ],
      [3, 1],
    )
    expect(against.pull).toBeLessThan(0)
    expect(against.differs).toBe(true)
  })

  test('where the scores do not differ nothing can be said', () => {
    expect(ranked([[1, 1, 1]], [1])).toEqual([{ criterion: 'k0', weight: 1, pull: null, differs: false }])
    expect(ranked([[1]], [1])[0].pull).toBeNull()
  })

  test.each([
    [0.12, 0.049, true],
    [0.08, 0.149, true],
    [0.18, 0.211, false],
    [0.6, 0.557, false],
    [0.3, 0.369, false],
    [0.7, 0.882, true],
    [0.045, 0.02, false],
    [0.12, -0.008, true],
    [0, 0, false],
    [0.06, 0.09, true],
    [0.06, 0.0899, false],
    [0.1, 0.15, true],
    [0.1, 0.1499, false],
    [0.5, 0.65, true],
    [0.5, 0.6499, false],
    [0.0899, 0.06, false],
    [0.65, 0.5, true],
  ])('of weight %d and pull %d widely is %s', (weight, pull, expected) => {
    expect(differWidely(weight, pull)).toBe(expected)
  })

  test('widely is a factor of 1.5 with 3 points of a hundred, or 15 points', () => {
    fc.assert(
      fc.property(world, q => {
        for (const { weight, pull, differs } of pulls(rankCommunes(q))) {
          if (pull === null) expect(differs).toBe(false)
          else {
            const far = Math.abs(weight - pull)
            const ratio = Math.max(weight, pull) / Math.min(weight, pull)
            fc.pre([far - 0.03, far - 0.15, ratio - 1.5].every(edge => Math.abs(edge) > 1e-9))
            expect(differs).toBe((far > 0.03 && !(ratio > 0 && ratio < 1.5)) || far > 0.15)
          }
        }
      }),
    )
  })

  test('is cov(part, score) ÷ var(score), worked out over all pairs, and sums to 1 in every way of ranking', () => {
    fc.assert(
      fc.property(
        world,
        fc.constantFrom(...NORMALISATIONS),
        fc.constantFrom(...AGGREGATIONS),
        (plain, normalisation, aggregation) => {
          const q = { ...plain, normalisation, aggregation }
          fc.pre(aggregation !== 'geometric' || criterionBelowZero(q) === null)
          const ranking = rankCommunes(q)
          const found = pulls(ranking)
          fc.pre(found.every(one => one.pull !== null))
          const { order, score, parts } = ranking
          const m = q.criteria.length
          const pairs = [...order].flatMap(a => [...order].map(b => [a, b] as const))
          const whole = pairs.reduce((sum, [a, b]) => sum + (score[a] - score[b]) ** 2, 0)
          found.forEach(({ pull }, j) => {
            const part = pairs.reduce(
              (sum, [a, b]) => sum + (parts[a * m + j] - parts[b * m + j]) * (score[a] - score[b]),
              0,
            )
            expect(pull).toBeCloseTo(part / whole, 6)
          })
          expect(found.reduce((sum, one) => sum + (one.pull ?? 0), 0)).toBeCloseTo(1, 6)
        },
      ),
    )
  })
})
