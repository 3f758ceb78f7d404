/** Weights by chance against the distributions that they are said to have. */
import { describe, expect, test } from 'vitest'
import { SeededGenerator } from '@/domain/ranking/robustness/seeded-generator'
import { type WeightRegion, weightDrawer } from '@/domain/ranking/robustness/weight-sampling'

const SAMPLES = 20_000
/** Critical values at 1 in 1000: Kolmogorov–Smirnov times √n; chi-square of 23 degrees of freedom. */
const KS = 1.95
const CHI_SQUARE_23 = 49.73

const even = (m: number) => new Float64Array(m).fill(1 / m)

function drawn(region: WeightRegion, today: Float64Array, seed = 7): Float64Array[] {
  const draw = weightDrawer(region, today, seed)
  return Array.from({ length: SAMPLES }, (_, sample) => {
    const weights = new Float64Array(today.length)
    draw(sample, weights)
    return weights
  })
}

/** Greatest distance between the samples' distribution and the exact one, times √n. */
function ks(values: readonly number[], distribution: (x: number) => number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const n = sorted.length
  return (
    Math.sqrt(n) *
    Math.max(...sorted.map((x, at) => Math.max(distribution(x) - at / n, (at + 1) / n - distribution(x))))
  )
}

/** Of one weight of m on the uniform simplex: Beta(1, m − 1). */
const beta = (m: number) => (x: number) => 1 - (1 - x) ** (m - 1)

function chiSquareOfOrders(samples: readonly Float64Array[]): number {
  const counts = new Map<string, number>()
  for (const weights of samples) {
    const order = [...weights.keys()].sort((a, b) => weights[a] - weights[b]).join()
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  const expected = samples.length / 24
  const seen = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  return seen + (24 - counts.size) * expected
}

describe('R30: weights anywhere on the simplex', () => {
  test.each([2, 4, 20])('each of %i has the distribution Beta(1, m − 1)', m => {
    const samples = drawn({ kind: 'simplex' }, even(m))
    for (let c = 0; c < m; c++)
      expect(
        ks(
          samples.map(weights => weights[c]),
          beta(m),
        ),
      ).toBeLessThan(KS)
  })

  test('means, variances and covariances are those of Dirichlet(1, …, 1)', () => {
    const m = 4
    const samples = drawn({ kind: 'simplex' }, even(m))
    const mean = (of: (weights: Float64Array) => number) =>
      samples.reduce((sum, weights) => sum + of(weights), 0) / SAMPLES
    const variance = (m - 1) / (m * m * (m + 1))
    const error = Math.sqrt(variance / SAMPLES)
    for (let c = 0; c < m; c++) {
      expect(Math.abs(mean(w => w[c]) - 1 / m)).toBeLessThan(3 * error)
      for (let d = 0; d < m; d++) {
        const exact = c === d ? variance : -1 / (m * m * (m + 1))
        // The standard deviation of a product of two deviations is at most that of a square, below 3 variances.
        expect(Math.abs(mean(w => (w[c] - 1 / m) * (w[d] - 1 / m)) - exact)).toBeLessThan(
          (3 * 3 * variance) / Math.sqrt(SAMPLES),
        )
      }
    }
  })

  test('every order of four weights is equally likely, and none is 0', () => {
    const samples = drawn({ kind: 'simplex' }, even(4))
    expect(chiSquareOfOrders(samples)).toBeLessThan(CHI_SQUARE_23)
    expect(samples.every(weights => weights.every(weight => weight > 0))).toBe(true)
    for (const weights of samples)
      expect(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(1e-12)
  })

  test('a weight of 0 stays 0, and the others are drawn as if it were not listed', () => {
    const listed = drawn({ kind: 'simplex' }, Float64Array.of(0.5, 0, 0.3, 0.2))
    const without = drawn({ kind: 'simplex' }, Float64Array.of(0.5, 0.3, 0.2))
    expect(listed.map(([a, zero, b, c]) => [zero, a, b, c])).toEqual(without.map(([a, b, c]) => [0, a, b, c]))
  })

  test('one criterion alone has all the weight', () => {
    expect(drawn({ kind: 'simplex' }, Float64Array.of(1)).every(([weight]) => weight === 1)).toBe(true)
  })
})

describe('R31: weights in a band', () => {
  const today = Float64Array.of(0.5, 0.3, 0.15, 0.05)

  test.each([0.1, 0.4, 1])('of ±%f: the ratio of two moves as that of two uniform factors', band => {
    const [low, high] = [1 - band, 1 + band]
    // P(1 + u₁ ≤ r·(1 + u₂)) by the trapezoidal rule over u₂.
    const distribution = (r: number) => {
      const steps = 400
      let sum = 0
      for (let at = 0; at <= steps; at++) {
        const other = low + ((high - low) * at) / steps
        const share = Math.min(1, Math.max(0, (r * other - low) / (high - low)))
        sum += at === 0 || at === steps ? share / 2 : share
      }
      return sum / steps
    }
    const ratios = drawn({ kind: 'band', band }, today).map(([a, b]) => a / today[0] / (b / today[1]))
    expect(ks(ratios, distribution)).toBeLessThan(KS)
    if (band < 1) {
      expect(Math.min(...ratios)).toBeGreaterThan(low / high)
      expect(Math.max(...ratios)).toBeLessThan(high / low)
    }
  })

  test('of 0 leaves today’s weights, and any band leaves them summing to 1', () => {
    for (const weights of drawn({ kind: 'band', band: 0 }, today).slice(0, 50))
      weights.forEach((weight, c) => {
        expect(weight).toBeCloseTo(today[c], 15)
      })
    for (const weights of drawn({ kind: 'band', band: 0.5 }, today))
      expect(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(1e-12)
  })

  test.each([-0.1, 1.1, Number.NaN])('a band of %f is refused', band => {
    expect(() => weightDrawer({ kind: 'band', band }, today, 1)).toThrow(RangeError)
  })
})

describe('R32: weights in today’s order', () => {
  test('are uniform between the corners of that order', () => {
    const today = Float64Array.of(0.1, 0.4, 0.2, 0.3)
    const samples = drawn({ kind: 'keep-order' }, today).map(([d, a, c, b]) => [a, b, c, d])
    for (const [a, b, c, d] of samples) expect(a >= b && b >= c && c >= d).toBe(true)
    // Shares of the corners (1,0,0,0), (½,½,0,0), …: uniform weights have uniform shares.
    const shares = samples.map(([a, b, c, d]) => [a - b, 2 * (b - c), 3 * (c - d), 4 * d])
    for (let corner = 0; corner < 4; corner++)
      expect(
        ks(
          shares.map(share => share[corner]),
          beta(4),
        ),
      ).toBeLessThan(KS)
  })

  test('equal weights share their places freely', () => {
    const today = Float64Array.of(0.2, 0.4, 0.2, 0.2)
    const samples = drawn({ kind: 'keep-order' }, today)
    for (const [a, first, b, c] of samples) expect(first).toBeGreaterThanOrEqual(Math.max(a, b, c))
    const firsts = samples.filter(([a, , b, c]) => a > b && a > c).length
    expect(Math.abs(firsts / SAMPLES - 1 / 3)).toBeLessThan(3 * Math.sqrt(((1 / 3) * (2 / 3)) / SAMPLES))
    // All four equal: nothing is left of the order, and it is the whole simplex.
    expect(chiSquareOfOrders(drawn({ kind: 'keep-order' }, even(4)))).toBeLessThan(CHI_SQUARE_23)
  })
})

describe('R38: chance from a seed', () => {
  test('the first numbers of a seed are written down: they must never change', () => {
    const dice = new SeededGenerator()
    const numbers = [0, 1, 2021, Number.MAX_SAFE_INTEGER].map(seed => {
      dice.begin(seed, 3)
      return [dice.uniform(), dice.uniform()]
    })
    expect(numbers).toMatchInlineSnapshot(`
      [
        [
          0.2381609455091619,
          0.3888148501899714,
        ],
        [
          0.9447770544471333,
          0.2845756633062414,
        ],
        [
          0.38758896874939064,
          0.3154647808894856,
        ],
        [
          0.7878919683693107,
          0.12434641610808328,
        ],
      ]
    `)
  })

  test('a sample is the same alone as among others', () => {
    const today = even(5)
    const all = drawn({ kind: 'simplex' }, today)
    const draw = weightDrawer({ kind: 'simplex' }, today, 7)
    const alone = new Float64Array(5)
    for (const sample of [19_999, 0, 512]) {
      draw(sample, alone)
      expect([...alone]).toEqual([...all[sample]])
    }
  })

  test('streams of neighbouring samples and seeds are not alike', () => {
    const dice = new SeededGenerator()
    const firsts = (seedStep: number, sampleStep: number) =>
      Array.from({ length: SAMPLES }, (_, at) => {
        dice.begin(1 + at * seedStep, at * sampleStep)
        return dice.uniform()
      })
    for (const values of [firsts(0, 1), firsts(1, 0), firsts(2 ** 32, 0)]) {
      expect(ks(values, x => x)).toBeLessThan(KS)
      // Correlation of neighbours: of standard error 1/√n.
      const centred = values.map(value => (value - 0.5) * Math.sqrt(12))
      const correlation = centred.slice(1).reduce((sum, value, at) => sum + value * centred[at], 0) / SAMPLES
      expect(Math.abs(correlation)).toBeLessThan(3 / Math.sqrt(SAMPLES))
    }
  })
})
