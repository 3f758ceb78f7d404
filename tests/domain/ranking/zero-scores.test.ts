/** Whom a geometric mean gives 0, against the geometric mean itself. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { zeroScores } from '@/domain/ranking/zero-scores'
import { anyQuestion, NONE, smallQuestion } from './small-question'

test('R14: those counted are those whose geometric mean is 0, whatever the aggregation asked', () => {
  fc.assert(
    fc.property(
      anyQuestion.filter(({ normalisation }) => normalisation !== 'z-score' && normalisation !== 'none'),
      question => {
        const geometric = rankCommunes({ ...question, aggregation: 'geometric' })
        const zeros = [...geometric.order].filter(i => geometric.score[i] === 0)
        expect(zeroScores(rankCommunes(question)).communes).toBe(zeros.length)
        expect(zeroScores(geometric).communes).toBe(zeros.length)
      },
    ),
    { numRuns: 500 },
  )
})

test('R14: each criterion is named with how many it alone brings to 0, the greatest first; a weight of 0 brings nobody', () => {
  const ranking = rankCommunes(
    smallQuestion({
      columns: [
        [0, 1, 1, NONE],
        [0, 0, 1, 1],
        [0, 0, 0, 1],
      ],
      weights: [1, 1, 0],
    }),
  )
  expect(zeroScores(ranking)).toEqual({
    communes: 2,
    criteria: [
      { criterion: 'k1', communes: 2 },
      { criterion: 'k0', communes: 1 },
    ],
  })
})
