/** Correlations of orders against published values and the definition. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kendallTauB, spearman } from '@/domain/ranking/rank-correlation'

// Hollander and Wolfe, *Nonparametric Statistical Methods* (1973), p. 187: lightness of tuna and its quality.
const TUNA = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1]
const QUALITY = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]

test('R60: Hollander and Wolfe’s tuna: Kendall 0.4444, Spearman 0.6', () => {
  expect(kendallTauB(TUNA, QUALITY)).toBeCloseTo(4 / 9, 12)
  expect(spearman(TUNA, QUALITY)).toBeCloseTo(0.6, 12)
})

test('R60: ten people’s intelligence and hours of television: Spearman −29/165', () => {
  const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
  const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
  expect(spearman(iq, hours)).toBeCloseTo(-29 / 165, 12)
})

test('R60: with ties by hand: τ-b = −4/√(8·9), Spearman by the ranks 4½ 2½ 1 4½ 2½ and 2½ 4 5 2½ 1', () => {
  const a = [12, 2, 1, 12, 2]
  const b = [1, 4, 7, 1, 0]
  expect(kendallTauB(a, b)).toBeCloseTo(-4 / Math.sqrt(8 * 9), 12)
  // Deviations 1½ −½ −2 1½ −½ and −½ 1 2 −½ −2: products −5, squares 9 and 9½.
  expect(spearman(a, b)).toBeCloseTo(-5 / Math.sqrt(9 * 9.5), 12)
})

test('R60: nothing is said of fewer than two, nor of one single tie', () => {
  for (const measure of [spearman, kendallTauB]) {
    expect(measure([], [])).toBeNull()
    expect(measure([1], [1])).toBeNull()
    expect(measure([3, 3, 3], [1, 2, 3])).toBeNull()
  }
})

test('R60: an order agrees with itself wholly, with its reverse not at all, and only the order counts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 12 }), values => {
      fc.pre(new Set(values).size > 1)
      for (const measure of [spearman, kendallTauB]) {
        expect(measure(values, values)).toBeCloseTo(1, 12)
        expect(
          measure(
            values,
            values.map(v => -v),
          ),
        ).toBeCloseTo(-1, 12)
        expect(
          measure(
            values,
            values.map(v => Math.exp(v / 5)),
          ),
        ).toBeCloseTo(1, 12)
      }
    }),
  )
})
