/** The quick ranks of a sample against the ranking itself. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { ranksOfScores } from '@/domain/ranking/robustness/ranks-of-scores'
import { SeededGenerator } from '@/domain/ranking/robustness/seeded-generator'
import { smallQuestion } from './small-question'

describe('ranks of scores', () => {
  test('R8: are those of the ranking, for scores far apart, close together and equal', () => {
    const score = fc.oneof(
      fc.integer({ min: 0, max: 5 }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1e-11, noNaN: true }),
      fc.integer({ min: 0, max: 20 }).map(steps => 0.5 + steps * 4e-13),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 300 }), scores => {
        const rank = new Int32Array(scores.length)
        ranksOfScores(scores.length)(Float64Array.from([9, ...scores]), 1, rank)
        const { rank: expected } = rankCommunes(smallQuestion({ columns: [scores] }))
        expect([...rank]).toEqual([...expected])
      }),
      { numRuns: 300 },
    )
  })

  test('R8: of scores that crowd beside one far away are right too', () => {
    const dice = new SeededGenerator()
    dice.begin(5, 0)
    const scores = Array.from({ length: 4000 }, (_, i) => (i === 17 ? 1e5 : dice.uniform()))
    const rank = new Int32Array(scores.length)
    ranksOfScores(scores.length)(Float64Array.from(scores), 0, rank)
    const { rank: expected } = rankCommunes(smallQuestion({ columns: [scores] }))
    expect(rank).toEqual(expected)
  })
})
