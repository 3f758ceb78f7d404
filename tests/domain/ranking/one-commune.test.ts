/** What is said of one commune, or of a few beside one another: ranks by criterion, side by side, reasons. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criterionRanks } from '@/domain/ranking/criterion-ranks'
import { passedByLevel } from '@/domain/ranking/passed-by-level'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { reasonsOf } from '@/domain/ranking/reasons'
import { sideBySide } from '@/domain/ranking/side-by-side'
import { anyQuestion, NONE, smallQuestion } from './small-question'

describe('R55: the place in each criterion', () => {
  test('R55: equals share a place, missing has none even where it is filled in, and direction counts', () => {
    const question = smallQuestion({
      columns: [
        [5, 7, 7, NONE],
        [1, 2, 3, 4],
      ],
      directions: ['higher-first', 'lower-first'],
      missingRule: 'worst',
    })
    const { rank, of } = criterionRanks(rankCommunes(question))
    expect([...rank]).toEqual([3, 1, 1, 2, 1, 3, 0, 4])
    expect([...of]).toEqual([3, 4])
  })

  test('R55: it is one more than the ranked communes whose own value is more pressing', () => {
    fc.assert(
      fc.property(anyQuestion, question => {
        const ranking = rankCommunes(question)
        const { rank } = criterionRanks(ranking)
        const m = question.criteria.length
        question.criteria.forEach(({ values, direction }, j) => {
          const spread = new Set([...values].filter(v => !Number.isNaN(v))).size > 1
          // Without any spread all are alike (R3), and cut to bounds some are.
          if (!spread || question.normalisation === 'target') return
          for (const i of ranking.order) {
            const ahead = [...ranking.order].filter(k =>
              direction === 'higher-first' ? values[k] > values[i] : values[k] < values[i],
            )
            expect(rank[i * m + j]).toBe(Number.isNaN(values[i]) ? 0 : ahead.length + 1)
          }
        })
      }),
    )
  })
})

describe('R56: side by side', () => {
  const question = smallQuestion({
    columns: [
      [0, 5, 10, 10],
      [4, 4, 4, 0],
      [NONE, 3, 1, 2],
      [9, 9, 9, 9],
    ],
    weights: [2, 1, 1, 0],
    directions: ['higher-first', 'higher-first', 'lower-first', 'higher-first'],
  })

  test('R56: who leads in each criterion; equals together, nobody where all are alike, a missing value never', () => {
    const rows = sideBySide(question, rankCommunes(question), [0, 2, 3])
    expect(rows.map(({ id, cells }) => [id, cells.map(({ leads }) => leads)])).toEqual([
      ['k0', [false, true, true]],
      ['k1', [true, true, false]],
      ['k2', [false, true, false]],
    ])
    expect(rows[2].cells.map(({ value }) => value)).toEqual([NONE, 1, 2])
    const alike = sideBySide(question, rankCommunes(question), [0, 1])
    expect(alike[1].cells.some(({ leads }) => leads)).toBe(false)
  })

  test('R56: points are the parts of the score, and how far apart they lie is said', () => {
    const ranking = rankCommunes(question)
    const rows = sideBySide(question, ranking, [1, 2])
    for (const [column, commune] of [1, 2].entries())
      expect(rows.reduce((sum, { cells }) => sum + cells[column].points, 0)).toBeCloseTo(
        ranking.score[commune],
        12,
      )
    expect(rows[0].apart).toBeCloseTo(0.25, 12)
  })

  test.each([[[0]], [[0, 0]], [[0, 1, 2, 3, 3]]])('R56: %j are not two to four communes', communes => {
    expect(() => sideBySide(question, rankCommunes(question), communes)).toThrow(RangeError)
  })
})

describe('R57: reasons', () => {
  test('R57: most points first; what is left out is no reason; shares sum to one', () => {
    const question = smallQuestion({
      columns: [
        [0, 10, 5],
        [10, 5, 0],
        [NONE, NONE, 1],
      ],
      weights: [1, 3, 1],
    })
    const reasons = reasonsOf(rankCommunes(question), 1)
    expect(reasons).toEqual([
      {
        id: 'k1',
        points: expect.closeTo(0.375, 12),
        share: expect.closeTo(0.6, 12),
        missing: false,
      },
      {
        id: 'k0',
        points: expect.closeTo(0.25, 12),
        share: expect.closeTo(0.4, 12),
        missing: false,
      },
    ])
  })

  test('R57: who is not ranked has none', () => {
    const question = smallQuestion({ columns: [[1, NONE]] })
    expect(reasonsOf(rankCommunes(question), 1)).toEqual([])
  })

  test('R57: in an order by importance each level says how many communes it puts behind', () => {
    const question = smallQuestion({
      columns: [
        [1, 1, 0, 0],
        [7, 3, 9, 2],
        [0, 0, 0, 0],
      ],
      weights: [1, 30, 1],
      hangOn: [-1, 1, 1],
      groups: [
        { id: 'above', weight: 0.5, parent: -1 },
        { id: 'below', weight: 1, parent: 0 },
      ],
      aggregation: 'lexicographic',
    })
    const ranking = rankCommunes(question)
    expect([0, 1, 2, 3].map(at => passedByLevel(question.criteria, question.groups, ranking, at))).toEqual([
      [
        { group: -1, criteria: [0], passed: 2 },
        { group: 0, criteria: [1, 2], passed: 1 },
      ],
      [{ group: -1, criteria: [0], passed: 2 }],
      [{ group: 0, criteria: [1, 2], passed: 1 }],
      [],
    ])
  })

  test('R57: all levels together put behind as many as stand behind', () => {
    fc.assert(
      fc.property(anyQuestion, any => {
        const question = { ...any, aggregation: 'lexicographic' as const }
        const ranking = rankCommunes(question)
        for (const i of ranking.order) {
          const levels = passedByLevel(question.criteria, question.groups, ranking, i)
          const behind = [...ranking.order].filter(k => ranking.rank[k] > ranking.rank[i]).length
          expect(levels.reduce((sum, { passed }) => sum + passed, 0)).toBe(behind)
        }
      }),
    )
  })

  test('R57: whatever the method, points sum to the score, and shares to one or, where nothing speaks for it, to none', () => {
    fc.assert(
      fc.property(anyQuestion, question => {
        const ranking = rankCommunes(question)
        for (const i of ranking.order) {
          const reasons = reasonsOf(ranking, i)
          expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(ranking.score[i], 9)
          const shares = reasons.reduce((sum, { share }) => sum + share, 0)
          expect(shares).toBeCloseTo(reasons.some(({ points }) => points > 0) ? 1 : 0, 9)
        }
      }),
    )
  })
})
