/** The README's five communes in every way, by hand; and TOPSIS as textbooks print it. */
import { describe, expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { RankingQuestion } from '@/domain/ranking/ranking'
import { hasPublished, publishedText } from './published-values'
import { NONE, question } from './question'

const FIVE = question({
  columns: [
    [0.8, 0.5, 0.2, 0.65, NONE],
    [0.1, 0.3, 0.2, NONE, 0.15],
  ],
  weights: [2, 1],
})

const expectScores = (q: RankingQuestion, scores: readonly number[], ranks: readonly number[]) => {
  const { score, rank } = rankCommunes(q)
  scores.forEach((value, i) => {
    expect(score[i], q.codes[i]).toBeCloseTo(value, 12)
  })
  expect([...rank]).toEqual(ranks)
}

describe('the five communes of the README', () => {
  test('R14: geometric', () => {
    expectScores({ ...FIVE, aggregation: 'geometric' }, [0, 0.5 ** (2 / 3), 0, 0.75, 0.25], [4, 2, 4, 1, 3])
  })

  test('R15: TOPSIS on min–max values', () => {
    const b = 2 - Math.SQRT2
    const c = 1 / (1 + Math.sqrt(17))
    expectScores({ ...FIVE, aggregation: 'topsis' }, [2 / 3, b, c, 0.75, 0.25], [2, 3, 5, 1, 4])
  })

  test('R16: lexicographic, mobile first; E takes the median of mobile', () => {
    expectScores({ ...FIVE, aggregation: 'lexicographic' }, [1, 0.25, 0, 0.75, 0.5], [1, 4, 5, 2, 3])
  })

  test('R16: with the alert first, mobile decides between equals', () => {
    const alert = question({ columns: [[0, 1, 1, 0, 1]], weights: [5] }).criteria
    const criteria = [...alert, ...FIVE.criteria].map((c, j) => ({ ...c, id: `k${j}` }))
    const q = { ...FIVE, criteria, aggregation: 'lexicographic' as const }
    // B, C, E at level 1; then A, D. By mobile: E (median 0.625) before B before C; A before D.
    expectScores(q, [1 / 4, 3 / 4, 2 / 4, 0, 1], [4, 2, 3, 5, 1])
    const { parts } = rankCommunes(q)
    expect([...parts.slice(3, 6)]).toEqual([2 / 4, 1 / 4, 0])
  })

  test('R10, R11: two levels: the gaps as a group of weight 3, the alert beside it with 1', () => {
    const alert = question({ columns: [[0, 1, 1, 0, 1]], weights: [1] }).criteria
    const q: RankingQuestion = {
      ...FIVE,
      criteria: [...FIVE.criteria.map(c => ({ ...c, group: 0 })), ...alert.map(c => ({ ...c, id: 'alert' }))],
      groups: [{ id: 'gaps', weight: 3, parent: -1 }],
    }
    expectScores(q, [0.5, 0.75, 0.375, 0.5625, 0.4375], [3, 1, 5, 2, 4])
    expect([...rankCommunes(q).weights]).toEqual([0.5, 0.25, 0.25])
  })

  test('R11: a group of which nothing is known is missing for the group above', () => {
    const q: RankingQuestion = {
      ...FIVE,
      criteria: FIVE.criteria.map((c, j) => ({ ...c, group: j })),
      groups: [
        { id: 'mobile', weight: 2, parent: -1 },
        { id: 'device', weight: 1, parent: -1 },
      ],
    }
    expectScores(q, [2 / 3, 2 / 3, 1 / 6, 0.75, 0.25], [2, 2, 5, 1, 4])
  })
})

describe('R13 normalisations by hand', () => {
  const normalisedBy = (part: Partial<RankingQuestion>, columns = [[10, 20, 20, 60]]) => [
    ...rankCommunes(question({ columns, ...part })).normalised,
  ]

  test('R13: percentile gives mean ranks to ties, and the same mirrored for lower first', () => {
    expect(normalisedBy({ normalisation: 'percentile' })).toEqual([0, 0.5, 0.5, 1])
    const base = question({ columns: [[10, 20, 20, 60]], normalisation: 'percentile' })
    const lower = rankCommunes({
      ...base,
      criteria: base.criteria.map(c => ({ ...c, direction: 'lower-first' })),
    })
    expect([...lower.normalised]).toEqual([1, 0.5, 0.5, 0])
  })

  test('R13: a single commune, and equal values, have the percentile 0', () => {
    expect(normalisedBy({ normalisation: 'percentile' }, [[7]])).toEqual([0])
    expect(normalisedBy({ normalisation: 'percentile' }, [[7, 7, 7]])).toEqual([0, 0, 0])
  })

  test('R13: z-score takes the sample standard deviation', () => {
    // Mean 5; squares 9 + 1 + 1 + 9 + 0 + … of 2, 4, 4, 4, 5, 5, 7, 9 sum to 32; sd = √(32 ÷ 7).
    const values = [2, 4, 4, 4, 5, 5, 7, 9]
    const sd = Math.sqrt(32 / 7)
    normalisedBy({ normalisation: 'z-score' }, [values]).forEach((z, i) => {
      expect(z).toBeCloseTo((values[i] - 5) / sd, 12)
    })
  })

  test('R13: target with one side open takes the observed value there, over all communes', () => {
    const base = question({
      columns: [[10, 20, 30, 60]],
      normalisation: 'target',
      inView: Uint8Array.from([0, 1, 1, 1]),
    })
    const criteria = base.criteria.map(c => ({ ...c, bounds: [null, 30] as const }))
    expect([...rankCommunes({ ...base, criteria }).normalised]).toEqual([0, 0.5, 1, 1])
  })

  test('R14: a geometric mean of values below 0 is refused', () => {
    const columns = [[1, 2, 3]]
    for (const normalisation of ['z-score', 'none'] as const) {
      const base = question({ columns, normalisation, aggregation: 'geometric' })
      const lower = {
        ...base,
        criteria: base.criteria.map(c => ({ ...c, direction: 'lower-first' as const })),
      }
      expect(() => rankCommunes(lower)).toThrow(RangeError)
    }
  })
})

interface Printed {
  readonly matrix: readonly (readonly number[])[]
  readonly weights: readonly number[]
  readonly types: readonly number[]
  readonly closeness: readonly number[]
}

describe.skipIf(!hasPublished('mcda'))('TOPSIS as printed', () => {
  test.each([
    ['TOPSIS_opricovic_tzeng_2004', 'min-max', 3],
    ['TOPSIS_tzeng_huang_2011', 'none', 4],
  ] as const)('R15: %s, %s', (name, normalisation, digits) => {
    const printed: Printed = JSON.parse(publishedText('mcda', 'worked-examples.json'))[name]
    const base = question({
      columns: printed.weights.map((_, j) => printed.matrix.map(row => row[j])),
      weights: [...printed.weights],
      normalisation,
      aggregation: 'topsis',
    })
    const { score } = rankCommunes({
      ...base,
      criteria: base.criteria.map((c, j) => ({
        ...c,
        direction: printed.types[j] === 1 ? 'higher-first' : 'lower-first',
      })),
    })
    printed.closeness.forEach((value, i) => {
      expect(Number(score[i].toFixed(digits))).toBe(value)
    })
  })
})
