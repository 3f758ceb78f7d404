/** What would have to change, as it is said: enough when said, and a value that can be. */
import '@/i18n/later-texts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankCommunes } from '@/domain/ranking/rank-communes'
import { valueChange } from '@/domain/ranking/value-change'
import { whyNot } from '@/domain/ranking/why-not'
import { formatIn } from '@/i18n/format'
import { textIn } from '@/i18n/text'
import { byEase, nearestWeights, whyNotSteps } from '@/panels/commune/why-not-steps'
import { valueChangeWords, weightWords } from '@/panels/commune/why-not-words'
import { possibleValue } from '@/panels/criterion-value'
import { anyQuestion, smallQuestion } from '../../domain/ranking/small-question'

/** Percent signs stand after a space that does not break. */
const plainly = (words: string) => words.replaceAll('\u00a0', ' ')
const vi = { t: textIn('vi'), format: formatIn('vi') }

test('asked a step at a time, the answers are those of asking all at once', () => {
  fc.assert(
    fc.property(anyQuestion, question => {
      const ranking = rankCommunes(question)
      const at = ranking.order.at(-1)
      if (at === undefined || ranking.rank[at] <= 1) return
      const whole = whyNot(question, at, 1)
      if (whole.state !== 'outside') return
      const { steps } = whyNotSteps(question, ranking, at, 1)
      const known = steps.reduce((before, step) => step(before), { values: [], weights: [] } as Parameters<
        (typeof steps)[number]
      >[0])
      expect(known.values).toEqual(whole.values)
      const used = whole.weights.filter(({ of, index }) =>
        of === 'criterion' ? ranking.weights[index] > 0 : question.groups[index].weight > 0,
      )
      expect(known.weights).toEqual(used)
    }),
    { numRuns: 25 },
  )
})

const shares = smallQuestion({
  columns: [
    [0.9, 0.31234, 0.5],
    [0.2, 0.1, 0.4],
  ],
  ids: ['mobile_gap', 'fibre_gap'],
  weights: [30, 10],
  normalisation: 'target',
  bounds: [0, 1],
})

test('the value that is said is enough when it is put in', () => {
  const change = valueChange(shares, 1, 1, 0, null)
  if (!change) throw new Error('no answer')
  const said = plainly(valueChangeWords(change, 1, 'mobile_gap', 'Ngoài 4G', vi))
  expect(said).toMatch(/^Ngoài 4G: kể cả khi là 90 % cũng chưa vào \(khi đó thứ \d\)\.$/)
  const second = valueChange(shares, 1, 2, 0, null)
  if (!second) throw new Error('no answer')
  const words = plainly(valueChangeWords(second, 2, 'mobile_gap', 'Ngoài 4G', vi))
  const value = Number(/^Ngoài 4G: ([\d,]+) % thay vì 31,2 %/.exec(words)?.[1].replace(',', '.')) / 100
  const criteria = shares.criteria.map((each, j) =>
    j === 0 ? { ...each, values: each.values.map((old, i) => (i === 1 ? value : old)) } : each,
  )
  expect(rankCommunes({ ...shares, criteria }).rank[1]).toBeLessThanOrEqual(2)
})

test('a flag is had or not, what is counted is whole, of the traits of a place there are five', () => {
  expect(possibleValue('alert', 0.56, 1)).toBe(1)
  expect(possibleValue('school_count', 3.2, 9)).toBe(4)
  expect(possibleValue('site_count', 3.2, 0)).toBe(3)
  expect(possibleValue('geography', 0.559, 0.8)).toBeCloseTo(0.6, 12)
  expect(possibleValue('mobile_gap', 0.559, 0.8)).toBe(0.559)
})

test('those that would do come first, the shortest way before the longer', () => {
  const change = (to: number | null, rankAtLimit: number) => ({
    criterion: 0,
    from: 0,
    to,
    plain: to,
    limit: 1,
    rankAtLimit,
    proven: true,
  })
  const sorted = byEase([change(null, 9), change(0.8, 1), change(null, 4), change(0.2, 1)])
  expect(sorted.map(({ to, rankAtLimit }) => [to, rankAtLimit])).toEqual([
    [0.2, 1],
    [0.8, 1],
    [null, 4],
    [null, 9],
  ])
})

test('a weight is said as its share of its siblings, rounded outwards', () => {
  const change = { of: 'criterion' as const, index: 1, from: 10, to: 14.2 }
  // 15 of 45 is 33.3 %: said to be 34 %, since 33 % might not do.
  expect(plainly(weightWords(change, shares, 'Cáp quang', vi))).toBe(
    'Cáp quang: tăng trọng số từ 25 % lên 34 % là vào nhóm.',
  )
  expect(nearestWeights([{ ...change, to: null }, change])).toEqual([change])
})
