/** Percents side by side add up, against Hamilton's own words and what must hold. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholePercents } from '@/domain/ranking/whole-percents'

test('what would be printed as 101 or 99 adds up to 100', () => {
  expect(wholePercents([0.335, 0.335, 0.33])).toEqual([0.34, 0.33, 0.33])
  expect(wholePercents([1 / 3, 1 / 3, 1 / 3])).toEqual([0.34, 0.33, 0.33])
  expect(wholePercents([0.005, 0.595, 0.4])).toEqual([0.01, 0.59, 0.4])
  expect(wholePercents([1.02, -0.02])).toEqual([1.02, -0.02])
  expect(wholePercents([0, 0])).toEqual([0, 0])
  expect(wholePercents([])).toEqual([])
})

test('any shares: they sum to 100, none is a whole percent away, and none overtakes a greater one', () => {
  const parts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(parts, weights => {
      const sum = weights.reduce((a, b) => a + b, 0)
      fc.pre(sum > 0)
      const shares = weights.map(weight => weight / sum)
      const shown = wholePercents(shares)
      expect(Math.round(shown.reduce((a, b) => a + b, 0) * 100)).toBe(100)
      shown.forEach((percent, at) => {
        expect(Number.isInteger(Math.round(percent * 1e6) / 1e4)).toBe(true)
        expect(Math.abs(percent - shares[at])).toBeLessThan(0.01 + 1e-9)
        shares.forEach((other, to) => {
          if (other > shares[at] + 1e-9) expect(shown[to]).toBeGreaterThanOrEqual(percent)
        })
      })
    }),
  )
})
