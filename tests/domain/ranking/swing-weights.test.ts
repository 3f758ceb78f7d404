import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { swingsOf, swingWeights } from '@/domain/ranking/swing-weights'
import { anyQuestion, NONE, smallQuestion } from './small-question'

describe('R54: what swings', () => {
  test('R54: from the least to the most pressing value in view, whichever way pressing is', () => {
    const question = smallQuestion({
      columns: [
        [0.12, 1, 0.5, 99],
        [4, NONE, 9, -1],
        [3, 3, 3, 0],
        [NONE, NONE, NONE, 1],
      ],
      directions: ['higher-first', 'lower-first', 'higher-first', 'higher-first'],
      inView: Uint8Array.from([1, 1, 1, 0]),
    })
    expect(swingsOf(question, rankCommunes(question))).toEqual([
      { id: 'k0', from: 0.12, to: 1, span: 1 },
      { id: 'k1', from: 9, to: 4, span: 1 },
      { id: 'k2', from: 3, to: 3, span: 0 },
      { id: 'k3', from: NONE, to: NONE, span: 0 },
    ])
  })

  test('R54: against bounds set wider than the values only a part of the scale swings', () => {
    const question = smallQuestion({ columns: [[0.2, 0.7]], normalisation: 'target', bounds: [0, 1] })
    expect(swingsOf(question, rankCommunes(question))[0].span).toBeCloseTo(0.5, 12)
  })
})

describe('R54: weights of swings', () => {
  test('R54: a textbook case: 100, 80 and 20 points make 0.5, 0.4 and 0.1', () => {
    const weights = swingWeights([100, 80, 20], [1, 1, 1])
    expect(weights && [...weights].map(each => Math.round(each * 1e9) / 1e9)).toEqual([0.5, 0.4, 0.1])
  })
  test('R54: without points, or where nothing swings, there are no weights', () => {
    expect(swingWeights([0, 0], [1, 1])).toBeNull()
    expect(swingWeights([100], [0])).toBeNull()
    expect([...(swingWeights([100, 50], [0, 1]) ?? [])]).toEqual([0, 1])
  })
  test.each([-1, 101, NONE])('R54: %s points are an error', each => {
    expect(() => swingWeights([each], [1])).toThrow(RangeError)
  })

  test('R54: each swing then moves an arithmetic score by its points’ share, whatever the normalisation', () => {
    fc.assert(
      fc.property(
        anyQuestion,
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }),
        (any, all) => {
          const question = {
            ...any,
            groups: [],
            aggregation: 'arithmetic' as const,
            criteria: any.criteria.map(each => ({ ...each, group: -1, weight: 1 })),
          }
          const swings = swingsOf(question, rankCommunes(question))
          const points = swings.map((_, j) => all[j])
          const weights = swingWeights(
            points,
            swings.map(({ span }) => span),
          )
          if (!weights) return
          const moved = swings.map(({ span }, j) => weights[j] * span)
          const swinging = points.map((each, j) => (swings[j].span > 0 ? each : 0))
          const ratio = moved.reduce((a, b) => a + b, 0) / swinging.reduce((a, b) => a + b, 0)
          moved.forEach((each, j) => {
            expect(each).toBeCloseTo(swinging[j] * ratio, 10)
          })
          expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
        },
      ),
    )
  })
})
