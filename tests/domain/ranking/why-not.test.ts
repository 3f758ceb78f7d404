/** What would bring a commune in, against ranking again and against trying many values. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import type { RankingQuestion } from '@/domain/ranking/ranking'
import { type WhyNot, whyNot } from '@/domain/ranking/why-not'
import { anyQuestion, NONE, smallQuestion } from './small-question'

function outside(answer: WhyNot): Extract<WhyNot, { state: 'outside' }> {
  if (answer.state !== 'outside') throw new Error(answer.state)
  return answer
}

function rankWith(question: RankingQuestion, at: number, criterion: number, value: number): number {
  const criteria = question.criteria.map((each, j) =>
    j === criterion ? { ...each, values: each.values.map((old, i) => (i === at ? value : old)) } : each,
  )
  return rankCommunes({ ...question, criteria }).rank[at]
}

/** The last place of its tie: as many as stand before it or level with it, itself among them. */
function lastPlace({ rank }: { readonly rank: Int32Array }, at: number): number {
  return rank[at] === 0
    ? 0
    : rank.reduce((count, other) => count + (other > 0 && other <= rank[at] ? 1 : 0), 0)
}

function lastWith(question: RankingQuestion, at: number, criterion: number, value: number): number {
  const criteria = question.criteria.map((each, j) =>
    j === criterion ? { ...each, values: each.values.map((old, i) => (i === at ? value : old)) } : each,
  )
  return lastPlace(rankCommunes({ ...question, criteria }), at)
}

function lastWeighed(
  question: RankingQuestion,
  at: number,
  of: string,
  index: number,
  weight: number,
): number {
  const put = <T extends object>(all: readonly T[]) =>
    all.map((each, k) => (k === index ? { ...each, weight } : each))
  const ranking = rankCommunes(
    of === 'criterion'
      ? { ...question, criteria: put(question.criteria) }
      : { ...question, groups: put(question.groups) },
  )
  return lastPlace(ranking, at)
}

/** R19: every place of its tie is within. */
const isIn = (last: number, top: number) => last > 0 && last <= top

describe('by hand', () => {
  // Fixed bounds 0…1, weights ½ and ½: scores 0.9, 0.6, 0.4, 0.2.
  const four = smallQuestion({
    columns: [
      [0.9, 0.7, 0.5, 0.1],
      [0.9, 0.5, 0.3, 0.3],
    ],
    normalisation: 'target',
    bounds: [0, 1],
  })

  test('R58: commune three of four needs ½·(0.9 − 0.5) more of the first, or as much of the second, for place two', () => {
    const { rank, level, against, values } = outside(whyNot(four, 2, 2, [1, null]))
    expect([rank, level, against]).toEqual([3, false, 1])
    expect(values.map(({ to }) => to)).toEqual([expect.closeTo(0.9, 8), expect.closeTo(0.7, 8)])
    expect(values.every(({ proven }) => proven)).toBe(true)
  })

  test('R58: where even the most pressing value in view is not enough, that is said with the rank it brings', () => {
    const { values } = outside(whyNot(four, 3, 1))
    expect(values.map(({ to }) => to)).toEqual([null, null])
    // 0.9 and 0.3 make 0.6, level with commune two.
    expect(values[0]).toMatchObject({ from: 0.1, limit: 0.9, rankAtLimit: 2 })
  })

  test('R58: a limit that is given replaces the most pressing value in view', () => {
    const { values } = outside(whyNot(four, 2, 1, [1, null]))
    expect(values.map(({ limit }) => limit)).toEqual([1, 0.9])
    expect(outside(whyNot(four, 2, 2, [0.8])).values[0].to).toBeNull()
  })

  test('R58: under min–max the least commune’s own value is the lower bound, and moves with it', () => {
    // c2 sets the lower bound of k0. With v there (0 ≤ v ≤ 5): c0 1, c1 (5−v)/(10−v), c2 0, halved, and k1 gives 0, 0, 0.4·½.
    const question = smallQuestion({
      columns: [
        [10, 5, 0, 0],
        [0, 0, 4, 10],
      ],
    })
    // Today c1 0.25, c2 0.2 (it ties only at the limit of today's most pressing value). Level when (5 − v)/(10 − v) = 0.4, so v = 5/3.
    const { values, rank } = outside(whyNot(question, 1, 2, [20]))
    expect(rank).toBe(3)
    expect(values[0].to).toBeCloseTo(10, 6)
    const alone = smallQuestion({
      columns: [
        [10, 5, 0],
        [0, 0, 4],
        [10, 10, 0],
      ],
      weights: [1, 0.4, 0.4],
    })
    // k1 gives c2 what k2 gives c0 and c1; so v must make c1 fall to 0: v = 5.
    expect(outside(whyNot(alone, 2, 2, [20])).values[0].to).toBeCloseTo(5, 6)
  })

  test('R58: lower first asks for less, and a missing value is followed from the least pressing one', () => {
    const question = smallQuestion({
      columns: [
        [10, 20, 40],
        [1, 1, NONE],
      ],
      directions: ['lower-first', 'higher-first'],
      normalisation: 'none',
      missingRule: 'renormalise',
    })
    const { values } = outside(whyNot(question, 1, 1, [5]))
    expect(values[0]).toMatchObject({ from: 20, to: expect.closeTo(10, 6), limit: 5 })
    const missing = outside(whyNot(question, 2, 1)).values[1]
    expect(missing.from).toBeNaN()
    expect(missing.limit).toBe(1)
  })

  test('R59: the weight at which two scores meet, and none where no weight helps', () => {
    // c1 − c0: −0.4·w0 + 0.2·w1; with w0 = 10 level at w1 = 20, with w1 = 10 at w0 = 5.
    const question = smallQuestion({
      columns: [
        [0.8, 0.4],
        [0.3, 0.5],
      ],
      weights: [10, 10],
      normalisation: 'none',
    })
    expect(outside(whyNot(question, 1, 1)).weights).toEqual([
      { of: 'criterion', index: 0, from: 10, to: expect.closeTo(5, 6) },
      { of: 'criterion', index: 1, from: 10, to: expect.closeTo(20, 6) },
    ])
    const worse = smallQuestion({ columns: [[0.8, 0.4]], weights: [10], normalisation: 'none' })
    expect(outside(whyNot(worse, 1, 1)).weights).toEqual([{ of: 'criterion', index: 0, from: 10, to: null }])
  })

  test('R59: the weight of a group moves all that hangs on it', () => {
    const question = smallQuestion({
      columns: [
        [0.8, 0.4],
        [0.3, 0.5],
      ],
      hangOn: [0, 1],
      groups: [
        { id: 'a', weight: 10, parent: -1 },
        { id: 'b', weight: 10, parent: -1 },
      ],
      normalisation: 'none',
    })
    const groups = outside(whyNot(question, 1, 1)).weights.filter(({ of }) => of === 'group')
    expect(groups.map(({ to }) => to)).toEqual([expect.closeTo(5, 6), expect.closeTo(20, 6)])
  })

  test('R58: whoever is in is told so, whoever is not ranked too, and no places are an error', () => {
    expect(whyNot(four, 1, 2)).toEqual({ state: 'inside', rank: 2 })
    expect(whyNot({ ...four, inView: Uint8Array.from([1, 1, 0, 1]) }, 2, 1)).toEqual({ state: 'not-ranked' })
    expect(() => whyNot(four, 0, 0)).toThrow(RangeError)
  })
})

test('R58: the value that is said aloud is rounded towards the limit, never back to where it is not enough', () => {
  const question = smallQuestion({
    columns: [[0.87654, 0.1, 0.98765]],
    normalisation: 'target',
    bounds: [0, 1],
  })
  const [{ to, plain }] = outside(whyNot(question, 1, 2)).values
  expect([to, plain]).toEqual([expect.closeTo(0.87654, 8), 0.877])
  // Lower first, and 3 itself shared by three: only below 3 does it come in, which "3" would deny; at 0 it would be level.
  const tied = smallQuestion({ columns: [[3, 3, 3, 0]], directions: ['lower-first'] })
  const [level] = outside(whyNot({ ...tied, codes: ['a', 'b', 'c', 'd'] }, 2, 1)).values
  expect(level).toMatchObject({ to: null, rankAtLimit: 1 })
  const [change] = outside(whyNot(tied, 2, 2)).values
  expect([change.to, change.plain]).toEqual([expect.closeTo(3, 6), 2.99])
})

describe('whatever the method', () => {
  const asked = fc.tuple(anyQuestion, fc.nat(8), fc.integer({ min: 1, max: 4 }))

  test('R58: the value that is named brings the commune in; short of it, where proven, none does', () => {
    fc.assert(
      fc.property(asked, ([question, place, top]) => {
        const at = place % question.codes.length
        const answer = whyNot(question, at, top)
        if (answer.state !== 'outside') return
        for (const { criterion, from, to, plain, limit, proven, rankAtLimit } of answer.values) {
          expect(rankWith(question, at, criterion, limit)).toBe(rankAtLimit)
          if (to !== null) expect(isIn(lastWith(question, at, criterion, to), top)).toBe(true)
          if (plain !== null) expect(isIn(lastWith(question, at, criterion, plain), top)).toBe(true)
          expect(plain === null).toBe(to === null)
          if (!proven || Number.isNaN(from)) continue
          const end = to ?? limit
          // The edge may itself be outside (a tie that is left at once): answers lie past it by up to the tolerance.
          const grain = Math.abs(limit - from) * 2e-9
          for (let step = 0; step < 40; step++) {
            const value = from + ((end - from) * step) / 40
            if (to === null || Math.abs(end - value) > grain)
              expect(isIn(lastWith(question, at, criterion, value), top), `${value}`).toBe(false)
          }
          if (to === null) expect(isIn(lastWith(question, at, criterion, limit), top)).toBe(false)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('R59: the weight that is named brings the commune in, and no whole weight nearer to today’s does', () => {
    fc.assert(
      fc.property(asked, ([question, place, top]) => {
        const at = place % question.codes.length
        const answer = whyNot(question, at, top)
        if (answer.state !== 'outside') return
        for (const { of, index, from, to } of answer.weights) {
          if (to !== null) expect(isIn(lastWeighed(question, at, of, index, to), top)).toBe(true)
          const reach = to === null ? 100 : Math.abs(to - from)
          for (let weight = 0; weight <= 100; weight += 1)
            if (Math.abs(weight - from) < reach - 1e-6 || to === null)
              expect(isIn(lastWeighed(question, at, of, index, weight), top), `${weight}`).toBe(false)
        }
      }),
      { numRuns: 150 },
    )
  })
})
