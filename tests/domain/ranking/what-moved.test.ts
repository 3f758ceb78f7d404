/** Two rankings compared: by hand, and that nothing of a change is lost or made up. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { RankingQuestion } from '@/domain/ranking/ranking'
import { shapleyShares } from '@/domain/ranking/shapley-shares'
import { type WhatMoved, whatMoved } from '@/domain/ranking/what-moved'
import { anyQuestion, NONE, smallQuestion } from './small-question'

const of = (moved: WhatMoved, code: string) => {
  const found = moved.communes.find(each => each.code === code)
  if (!found) throw new Error(code)
  return found
}
const sum = (causes: Readonly<Record<string, number>>) => Object.values(causes).reduce((a, b) => a + b, 0)

const fixed = { normalisation: 'none' } as const

describe('by hand', () => {
  // Weights ½ ½ → ¾ ¼; the first value of c0 0.2 → 0.6.
  const before = smallQuestion({
    columns: [
      [0.2, 0.5, 0.1],
      [0.4, 0.3, 0.1],
    ],
    ...fixed,
  })
  const after = smallQuestion({
    columns: [
      [0.6, 0.5, 0.1],
      [0.4, 0.3, 0.1],
    ],
    weights: [3, 1],
    ...fixed,
  })

  test('R61: the mean of both orders: data ½·(0.4·½ + 0.4·¾) = 0.25, weights ½·(−0.05 + 0.05) = 0', () => {
    const moved = of(whatMoved(before, after, 1), 'c0')
    expect([moved.scoreBefore, moved.scoreAfter]).toEqual([expect.closeTo(0.3, 12), expect.closeTo(0.55, 12)])
    expect(moved.why?.score).toEqual({
      data: expect.closeTo(0.25, 12),
      weights: expect.closeTo(0, 12),
      method: 0,
    })
    // By criterion: the first 0.1 → 0.45 (weights ½·(0.05 + 0.15)), the second 0.2 → 0.1.
    expect(moved.why?.criteria).toEqual([
      {
        id: 'k0',
        change: expect.closeTo(0.35, 12),
        causes: { data: expect.closeTo(0.25, 12), weights: expect.closeTo(0.1, 12), method: 0 },
      },
      {
        id: 'k1',
        change: expect.closeTo(-0.1, 12),
        causes: { data: expect.closeTo(0, 12), weights: expect.closeTo(-0.1, 12), method: 0 },
      },
    ])
  })

  test('R60: who moved, who came into the first place and who left it', () => {
    const moved = whatMoved(before, after, 1)
    expect(
      moved.communes.map(({ code, rankBefore, rankAfter, shift }) => [code, rankBefore, rankAfter, shift]),
    ).toEqual([
      ['c0', 2, 1, 1],
      ['c1', 1, 2, -1],
      ['c2', 3, 3, 0],
    ])
    expect([moved.entered, moved.left]).toEqual([['c0'], ['c1']])
    // Orders 2 1 3 and 1 2 3: one of three pairs turned; 1 − 6·2/(3·8).
    expect(moved.kendall).toBeCloseTo(1 / 3, 12)
    expect(moved.spearman).toBeCloseTo(0.5, 12)
  })

  test('R61: with one cause alone all of the change is its', () => {
    const data = of(
      whatMoved(before, { ...after, criteria: after.criteria.map(c => ({ ...c, weight: 1 })) }, 1),
      'c0',
    )
    expect(data.why?.score).toEqual({ data: expect.closeTo(0.2, 12), weights: 0, method: 0 })
    const method = of(whatMoved(before, { ...before, aggregation: 'geometric' }, 1), 'c0')
    expect(method.why?.score).toEqual({
      data: 0,
      weights: 0,
      method: expect.closeTo(Math.sqrt(0.08) - 0.3, 12),
    })
  })

  test('R62: communes of one list only are named and not compared', () => {
    const shorter = smallQuestion({ columns: [[0.5, 0.1, 0.7]], codes: ['c1', 'c2', 'c9'], ...fixed })
    const moved = whatMoved(before, shorter, 2)
    expect([moved.onlyBefore, moved.onlyAfter]).toEqual([['c0'], ['c9']])
    expect(moved.communes.map(({ code }) => code).sort()).toEqual(['c1', 'c2'])
  })

  test('R62: a commune that is ranked on one side only has no shift and no decomposition', () => {
    const gone = { ...before, inView: Uint8Array.from([0, 1, 1]) }
    const moved = whatMoved(gone, after, 1)
    expect(of(moved, 'c0')).toMatchObject({ rankBefore: 0, rankAfter: 1, shift: null, why: null })
    expect(of(moved, 'c0').scoreBefore).toBeNaN()
    expect(moved.entered).toEqual(['c0'])
  })

  test('R63: a criterion that only one side has changes the weights, never the data', () => {
    const one = smallQuestion({ columns: [[0.2, 0.5]], ids: ['a'], ...fixed })
    const two = smallQuestion({
      columns: [
        [0.2, 0.5],
        [0.9, 0.1],
      ],
      ids: ['a', 'b'],
      ...fixed,
    })
    const moved = of(whatMoved(one, two, 1), 'c0')
    expect(moved.why?.score).toEqual({ data: 0, weights: expect.closeTo(0.35, 12), method: 0 })
    expect(moved.why?.criteria.map(({ id, change }) => [id, change])).toEqual([
      ['a', expect.closeTo(-0.1, 12)],
      ['b', expect.closeTo(0.45, 12)],
    ])
  })

  test('R61: where a mixture of both cannot be ranked, ranks are compared and no cause is named', () => {
    const below = smallQuestion({ columns: [[-1, 2]], ...fixed })
    const above = smallQuestion({ columns: [[1, 2]], normalisation: 'none', aggregation: 'geometric' })
    const moved = of(whatMoved(below, above, 1), 'c1')
    expect(moved).toMatchObject({ rankBefore: 1, rankAfter: 1, shift: 0, why: null })
  })
})

describe('whatever changed', () => {
  test('R61: causes sum to the change of score, places and parts, to the last digits', () => {
    fc.assert(
      fc.property(anyQuestion, anyQuestion, (before, after) => {
        for (const moved of whatMoved(before, after, 3).communes) {
          if (!moved.why) continue
          expect(sum(moved.why.score)).toBeCloseTo(moved.scoreAfter - moved.scoreBefore, 9)
          expect(sum(moved.why.places)).toBeCloseTo(moved.shift ?? NONE, 9)
          for (const { change, causes } of moved.why.criteria) expect(sum(causes)).toBeCloseTo(change, 9)
          const parts = moved.why.criteria.reduce((total, { change }) => total + change, 0)
          expect(parts).toBeCloseTo(moved.scoreAfter - moved.scoreBefore, 9)
        }
      }),
    )
  })

  test('R61: backwards in time every cause and shift changes its sign', () => {
    fc.assert(
      fc.property(anyQuestion, anyQuestion, (before, after) => {
        const forth = whatMoved(before, after, 3)
        const back = whatMoved(after, before, 3)
        for (const moved of forth.communes) {
          const mirrored = of(back, moved.code)
          expect(mirrored.shift === null ? null : -mirrored.shift + 0).toBe(moved.shift)
          for (const cause of ['data', 'weights', 'method'] as const)
            if (moved.why) expect(mirrored.why?.score[cause]).toBeCloseTo(-moved.why.score[cause], 9)
        }
        expect(new Set(forth.entered)).toEqual(new Set(back.left))
        expect(forth.kendall ?? 2).toBeCloseTo(back.kendall ?? 2, 12)
      }),
    )
  })

  test('R61: a cause that did not change is given nothing', () => {
    fc.assert(
      fc.property(anyQuestion, fc.integer({ min: 0, max: 60 }), (question: RankingQuestion, weight) => {
        const after = {
          ...question,
          criteria: question.criteria.map((each, j) => (j === 0 ? { ...each, weight } : each)),
        }
        for (const { why } of whatMoved(question, after, 3).communes)
          if (why) expect([why.score.data, why.score.method]).toEqual([0, 0])
      }),
    )
  })

  test('R60: the first and the last rank are those of the two rankings', () => {
    fc.assert(
      fc.property(anyQuestion, anyQuestion, (before, after) => {
        const [old, now] = [rankCommunes(before), rankCommunes(after)]
        for (const { code, rankBefore, rankAfter } of whatMoved(before, after, 3).communes) {
          expect(rankBefore).toBe(old.rank[before.codes.indexOf(code)])
          expect(rankAfter).toBe(now.rank[after.codes.indexOf(code)])
        }
      }),
    )
  })
})

test('R61: three causes: Shapley’s glove game: the single left glove has ⅔, each right one ⅙', () => {
  // Worth 1 as soon as the left glove (bit 0) and a right one (bits 1, 2) are there.
  const worth = Array.from({ length: 8 }, (_, set) => (set & 1 && set & 6 ? 1 : 0))
  expect(shapleyShares(worth, 3)).toEqual([
    expect.closeTo(2 / 3, 12),
    expect.closeTo(1 / 6, 12),
    expect.closeTo(1 / 6, 12),
  ])
})
