/** Who is among the first k where scores tie, against every order in which the tied could be put. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { robustness } from '@/domain/ranking/robustness/robustness'
import { acceptability } from '@/domain/ranking/robustness/robustness-of'
import {
  cutTie,
  isSurelyInside,
  lastPlaces,
  standingInTop,
  surelyInside,
  topShare,
} from '@/domain/ranking/top-places'
import { whatMoved } from '@/domain/ranking/what-moved'
import { whyNot } from '@/domain/ranking/why-not'
import { placesByEveryTieBreak } from './every-tie-break'
import { smallQuestion } from './small-question'

const tying = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 })
const places = fc.integer({ min: 1, max: 7 })
const byScore = (scores: readonly number[]) =>
  smallQuestion({ columns: [scores], normalisation: 'target', bounds: [0, 3] })

describe('R19: the first k where scores tie', () => {
  test('who is in under every order is inside, who is in under none outside, the others level, with the share of orders', () => {
    fc.assert(
      fc.property(tying, places, (scores, top) => {
        const ranking = rankCommunes(byScore(scores))
        const last = lastPlaces(ranking)
        const expected = placesByEveryTieBreak(scores).map(row =>
          row.slice(0, top).reduce((sum, share) => sum + share, 0),
        )
        expected.forEach((share, i) => {
          expect(topShare(ranking.rank[i], last[i], top)).toBeCloseTo(share, 12)
          const standing = share > 1 - 1e-12 ? 'inside' : share > 1e-12 ? 'level' : 'outside'
          expect(standingInTop(ranking.rank[i], last[i], top)).toBe(standing)
          expect(isSurelyInside(ranking, i, top)).toBe(standing === 'inside')
        })
        const level = expected.filter(share => share > 1e-12 && share < 1 - 1e-12)
        const cut = cutTie(ranking, top)
        expect(cut?.communes ?? 0).toBe(level.length)
        expect(cut?.places ?? 0).toBe(Math.round(level.reduce((sum, share) => sum + share, 0)))
        expect(surelyInside(ranking, top)).toBe(expected.filter(share => share > 1 - 1e-12).length)
      }),
      { numRuns: 500 },
    )
  })

  test('whoever is not ranked is outside, and has no places', () => {
    const ranking = rankCommunes(smallQuestion({ columns: [[1, 1, Number.NaN]] }))
    expect([...lastPlaces(ranking)]).toEqual([2, 2, 0])
    expect(standingInTop(0, 0, 3)).toBe('outside')
    expect(topShare(0, 0, 3)).toBe(0)
    expect(isSurelyInside(ranking, 2, 3)).toBe(false)
    expect(isSurelyInside(ranking, -1, 3)).toBe(false)
  })

  test('R33: acceptability and chance are the means over every order of the tied, whole for every unit and every place', () => {
    fc.assert(
      fc.property(tying, places, (scores, top) => {
        const answer = robustness({
          question: byScore(scores),
          variation: { kind: 'weights', region: { kind: 'simplex' } },
          samples: 3,
          seed: 1,
          top,
        })
        const expected = placesByEveryTieBreak(scores)
        const seen = scores.map((_, unit) => [...acceptability(answer, unit)])
        // A share is a whole number of 2⁻²⁸ parts of a sample.
        seen.forEach((row, unit) => {
          row.forEach((share, place) => {
            expect(Math.abs(share - expected[unit][place])).toBeLessThan(1e-8)
          })
          const chance = expected[unit].slice(0, top).reduce((sum, share) => sum + share, 0)
          expect(Math.abs(answer.pTop[unit] - chance)).toBeLessThan(1e-7)
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
          expect(answer.certainty[unit]).toBe(
            chance > 1 - 1e-9 ? 'always' : chance < 1e-9 ? 'never' : 'contested',
          )
        })
        for (const place of scores.keys())
          expect(seen.reduce((sum, row) => sum + row[place], 0)).toBeCloseTo(1, 12)
      }),
      { numRuns: 300 },
    )
  })

  test('R36: 557 communes level at 0 are contested, two are always in, and nobody of 559 is said to be in who is not', () => {
    const scores = Array.from({ length: 559 }, (_, i) => (i < 2 ? 2 : 0))
    const answer = robustness({
      question: smallQuestion({
        columns: [scores, scores.map(score => score / 2)],
        normalisation: 'target',
        bounds: [0, 3],
        aggregation: 'geometric',
      }),
      variation: { kind: 'weights', region: { kind: 'band', band: 0.2 } },
      samples: 4,
      seed: 1,
      top: 50,
    })
    const count = (kind: string) => answer.certainty.filter(one => one === kind).length
    expect([count('always'), count('contested'), count('never')]).toEqual([2, 557, 0])
    // Right to 48 parts of 2⁻²⁸.
    expect(Math.abs(answer.pTop[100] - 48 / 557)).toBeLessThan(48 / 2 ** 28)
    expect(answer.pTop.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(50, 9)
    expect([answer.rank[100], answer.rankBest[100], answer.rankWorst[100]]).toEqual([3, 3, 559])
    // 5 % and 95 % of 557 even places from the third on.
    expect([answer.rankLow[100], answer.rankHigh[100]]).toEqual([30, 532])
  })

  test('R58: a commune of the tie that is cut is not in yet, and is told that it is level', () => {
    const question = byScore([3, 1, 1, 1])
    expect(whyNot(question, 0, 2)).toEqual({ state: 'inside', rank: 1 })
    expect(whyNot(question, 2, 2)).toMatchObject({ state: 'outside', rank: 2, level: true, against: null })
    expect(whyNot(question, 2, 4)).toEqual({ state: 'inside', rank: 2 })
  })

  test('R60: to come level with more than there are places is not to enter the first k', () => {
    const before = byScore([3, 2, 1])
    const after = byScore([3, 2, 2])
    expect(whatMoved(before, after, 2)).toMatchObject({ entered: [], left: ['c1'] })
    expect(whatMoved(before, byScore([3, 1, 2]), 2)).toMatchObject({ entered: ['c2'], left: ['c1'] })
  })
})
