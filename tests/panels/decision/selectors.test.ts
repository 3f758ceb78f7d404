/** What the views of chosen communes and of movements select and say. */
import '@/i18n/later-texts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Choice, ChoiceEntry } from '@/domain/plan/plan-records'
import { choicesOf } from '@/domain/plan/record-change'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { kendallTauB } from '@/domain/ranking/rank-correlation'
import { formatIn } from '@/i18n/format'
import { textIn } from '@/i18n/text'
import { chosenRows, unsaidAmongFirst } from '@/panels/decision/chosen-rows'
import { likeness, sameOrderShare, signed, whyWords } from '@/panels/decision/moved-words'
import { partsOf } from '@/panels/decision/side-question'
import { smallQuestion } from '../../domain/ranking/small-question'

const vi = { t: textIn('vi'), format: formatIn('vi') }
const entry = (commune: string, parts: Partial<ChoiceEntry> = {}): ChoiceEntry => ({
  id: `${commune} 1`,
  commune,
  state: 'chosen',
  reason: null,
  by: 'An',
  on: '2021-12-01',
  rank: 1,
  score: 0.5,
  knew: [],
  ...parts,
})
const told = (...entries: ChoiceEntry[]): ReadonlyMap<string, Choice> =>
  choicesOf(
    new Map(entries.map(({ commune }) => [commune, entries.filter(each => each.commune === commune)])),
  )

describe('what was chosen', () => {
  const ranking = rankCommunes(smallQuestion({ columns: [[0.2, 1, 0.6, 0.4]] }))
  const places = new Map(['c0', 'c1', 'c2', 'c3'].map((code, at) => [code, at]))

  test('stands in the order of today’s ranks, those without one last', () => {
    const rows = chosenRows(told(entry('gone'), entry('c0'), entry('c1'), entry('c2')), places, ranking)
    expect(rows.chosen.map(({ choice, rank }) => [choice.commune, rank])).toEqual([
      ['c1', 1],
      ['c2', 2],
      ['c0', 4],
      ['gone', null],
    ])
  })

  test('what was taken back is no row, unless somebody else still says something', () => {
    const back = entry('c0', { id: 'c0 2', state: 'open', knew: ['c0 1'], on: '2021-12-02' })
    expect(chosenRows(told(entry('c0'), back), places, ranking).open).toEqual([])
    const other = entry('c0', { id: 'c0 0', state: 'passed-over', reason: 'khác', by: 'Bình' })
    const rows = chosenRows(told(entry('c0'), back, other), places, ranking)
    expect(rows.open[0].choice.others[0].by).toBe('Bình')
  })

  test('of the first so many those of whom nothing is said are counted', () => {
    const codes = [...places.keys()]
    expect(unsaidAmongFirst(told(), codes, ranking, 3)).toBe(3)
    expect(unsaidAmongFirst(told(entry('c1'), entry('c0')), codes, ranking, 3)).toBe(2)
  })
})

describe('who moved', () => {
  test('where nothing is tied the share of pairs in the same order is (1 + τ) ÷ 2', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7], { minLength: 2, maxLength: 7 }), ranks => {
        let same = 0
        let pairs = 0
        for (let i = 0; i < ranks.length; i++)
          for (let j = 0; j < i; j++) {
            pairs += 1
            if (ranks[j] < ranks[i]) same += 1
          }
        const tau = kendallTauB(
          ranks.map((_, i) => i),
          ranks,
        )
        expect(sameOrderShare(tau ?? Number.NaN)).toBeCloseTo(same / pairs, 12)
      }),
    )
  })

  test('only rankings in which nobody moved are called the same', () => {
    expect(likeness(1, false, 0)).toBe('equal')
    expect(likeness(0.9999, true, 0.02)).toBe('near')
    expect(likeness(0.97, true, 0.8)).toBe('topApart')
    // Nine of fifty are new: whoever chooses the fifty would not call that almost the same.
    expect(likeness(0.96, true, 0.18)).toBe('alike')
    expect(likeness(-0.3, true, 1)).toBe('far')
    expect(likeness(null, false, 0)).toBe('unknown')
  })

  test('causes are said with their places, the greatest first, those of nothing not at all', () => {
    expect(whyWords(12, { data: -3, weights: 15, method: 0 }, vi)).toBe(
      'Lên 12 bậc là do trọng số (+15 bậc), số liệu (−3 bậc).',
    )
    expect(whyWords(-1, { data: -1 / 3, weights: -1 / 3, method: -1 / 3 }, vi)).toBe(
      'Xuống 1 bậc là do số liệu (−0,3 bậc), trọng số (−0,3 bậc), cách tính (−0,3 bậc).',
    )
    expect(whyWords(0, { data: 2, weights: -2, method: 0 }, vi)).toBe('Giữ nguyên hạng.')
    expect(signed(0, vi.format)).toBe('0')
    expect(signed(-0.001, vi.format)).toBe('0')
  })

  test('a side is read back whatever its id holds', () => {
    expect(partsOf('now')).toEqual({ of: 'now', id: '' })
    expect(partsOf('decision:2021-12-01T08:00:00.000Z ab')).toEqual({
      of: 'decision',
      id: '2021-12-01T08:00:00.000Z ab',
    })
  })
})
