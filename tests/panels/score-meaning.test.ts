/** A score is explained exactly where it can leave 0…100. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { criterionBelowZero } from '@/domain/ranking/below-zero'
import { AGGREGATIONS, NORMALISATIONS } from '@/domain/ranking/index-definition'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { scoreMeaning } from '@/panels/score-meaning'
import { anyQuestion } from '../domain/ranking/small-question'

test('a score that is not explained lies in 0…100, whatever the values', () => {
  fc.assert(
    fc.property(
      anyQuestion,
      fc.constantFrom(...NORMALISATIONS),
      fc.constantFrom(...AGGREGATIONS),
      (plain, normalisation, aggregation) => {
        const question = { ...plain, normalisation, aggregation }
        fc.pre(scoreMeaning(normalisation, aggregation) === null)
        fc.pre(aggregation !== 'geometric' || criterionBelowZero(question) === null)
        const { order, score } = rankCommunes(question)
        for (const i of order) {
          expect(score[i]).toBeGreaterThanOrEqual(-1e-12)
          expect(score[i]).toBeLessThanOrEqual(1 + 1e-12)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('as said of z-scores: the mean commune of one criterion has 0, one deviation above it 100', () => {
  expect(scoreMeaning('z-score', 'arithmetic')).toBe('z-score')
  const values = [1, 2, 3, 4, 5]
  const { score } = rankCommunes({
    codes: values.map(String),
    districtOf: new Int32Array(5),
    criteria: [
      {
        id: 'a',
        weight: 1,
        direction: 'higher-first',
        values: Float64Array.from(values),
        bounds: null,
        group: -1,
      },
    ],
    groups: [],
    inView: new Uint8Array(5).fill(1),
    missingRule: 'renormalise',
    normalisation: 'z-score',
    aggregation: 'arithmetic',
    minimumKnownShare: 0,
  })
  expect(score[2] * 100).toBeCloseTo(0, 9)
  // Sample deviation of 1…5: √2.5.
  expect(score[4] * 100).toBeCloseTo((2 / Math.sqrt(2.5)) * 100, 9)
})
