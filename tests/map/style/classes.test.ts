import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classOf, naturalClasses, quantileClasses } from '@/map/style/classes'

const values = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 30 }),
    fc.double({ min: 0, max: 30, noNaN: true }),
    fc.constant(Number.NaN),
  ),
  { maxLength: 200 },
)
const wanted = fc.integer({ min: 1, max: 7 })

describe('classes of a choropleth', () => {
  test('distinct values are cut into equally many, by hand', () => {
    const classes = quantileClasses([12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 6)
    expect(classes).toMatchObject({
      kind: 'quantile',
      lows: [1, 3, 5, 7, 9, 11],
      highs: [2, 4, 6, 8, 10, 12],
      counts: [2, 2, 2, 2, 2, 2],
      equal: true,
    })
  })

  test('half the communes at zero make one class of zeros, and it is said that classes are unequal', () => {
    const classes = quantileClasses([0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6], 4)
    expect(classes.lows).toEqual([0, 1, 3, 5])
    expect(classes.counts).toEqual([6, 2, 2, 2])
    expect(classes.equal).toBe(false)
  })

  test('ties at the end do not leave an empty class', () => {
    const classes = quantileClasses([1, 2, 3, 9, 9, 9, 9, 9, 9, 9], 3)
    expect(classes.counts.every(count => count > 0)).toBe(true)
    expect(classes.highs.at(-1)).toBe(9)
  })

  test('few distinct values are a class each', () => {
    expect(quantileClasses([1, 0, 0, 1, Number.NaN], 6)).toMatchObject({
      kind: 'values',
      lows: [0, 1],
      counts: [2, 2],
    })
  })

  test('no value makes no class', () => {
    expect(quantileClasses([Number.NaN], 6).lows).toEqual([])
    expect(classOf(quantileClasses([], 6), 3)).toBe(-1)
  })

  test('a missing value has no class', () => {
    expect(classOf(quantileClasses([1, 2, 3], 2), Number.NaN)).toBe(-1)
  })

  test('every value falls in the class whose bounds hold it, and counts agree with counting', () => {
    fc.assert(
      fc.property(values, wanted, (list, count) => {
        const classes = quantileClasses(list, count)
        const known = list.filter(value => !Number.isNaN(value))
        const seen = classes.lows.map(() => 0)
        for (const value of known) {
          const found = classOf(classes, value)
          expect(value).toBeGreaterThanOrEqual(classes.lows[found])
          expect(value).toBeLessThanOrEqual(classes.highs[found])
          seen[found]++
        }
        expect(seen).toEqual(classes.counts)
        expect(classes.lows.length).toBeLessThanOrEqual(count)
        expect(classes.lows.length).toBe(Math.min(count, new Set(known.map(value => value + 0)).size))
      }),
    )
  })

  test('without ties no class is larger than another by more than one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 300 }), wanted, (size, count) => {
        const { counts } = quantileClasses(
          Array.from({ length: size }, (_, i) => i * 1.5),
          count,
        )
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

/** Squared deviation from the means, summed over the classes. */
function spread(sorted: readonly number[], ends: readonly number[]): number {
  let sum = 0
  ends.forEach((end, i) => {
    const part = sorted.slice(i === 0 ? 0 : ends[i - 1], end)
    const mean = part.reduce((a, b) => a + b, 0) / part.length
    for (const value of part) sum += (value - mean) ** 2
  })
  return sum
}

/** Every way to cut `size` values into `count` runs. */
function* cuts(size: number, count: number, from = 0): Generator<number[]> {
  if (count === 1) yield [size]
  else
    for (let end = from + 1; end <= size - count + 1; end++)
      for (const rest of cuts(size, count - 1, end)) yield [end, ...rest]
}

describe('natural breaks', () => {
  test('three heaps are three classes, by hand', () => {
    expect(naturalClasses([50, 1, 2, 51, 20, 3, 21, 22, 52, 100], 4)).toEqual({
      kind: 'natural',
      lows: [1, 20, 50, 100],
      highs: [3, 22, 52, 100],
      counts: [3, 3, 3, 1],
      equal: false,
    })
  })

  test('no way to cut has less deviation: compared with every way', () => {
    const small = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(small, fc.integer({ min: 2, max: 4 }), (list, wanted) => {
        fc.pre(new Set(list).size > wanted)
        const sorted = [...list].sort((a, b) => a - b)
        const { counts } = naturalClasses(list, wanted)
        const own = counts.map((_, i) => counts.slice(0, i + 1).reduce((a, b) => a + b, 0))
        const best = Math.min(...[...cuts(sorted.length, wanted)].map(ends => spread(sorted, ends)))
        expect(spread(sorted, own)).toBeCloseTo(best, 6)
      }),
    )
  })

  test('every value is in exactly one class, classes ascend, and equal values are never parted', () => {
    fc.assert(
      fc.property(values, wanted, (list, count) => {
        const classes = naturalClasses(list, count)
        const known = list.filter(value => !Number.isNaN(value))
        const holding = (value: number) =>
          classes.lows.flatMap((low, i) => (low <= value && value <= classes.highs[i]! ? [i] : []))
        const seen = classes.lows.map(() => 0)
        for (const value of known) {
          expect(holding(value)).toEqual([classOf(classes, value)])
          seen[classOf(classes, value)]!++
        }
        expect(seen).toEqual(classes.counts)
        expect(seen.every(members => members > 0)).toBe(true)
        classes.lows.forEach((low, i) => {
          if (i > 0) expect(low).toBeGreaterThan(classes.highs[i - 1]!)
        })
        expect(classes.lows.length).toBeLessThanOrEqual(count)
      }),
    )
  })

  test('few distinct values are a class each; none make none', () => {
    expect(naturalClasses([1, 0, 0, 1, Number.NaN], 6)).toMatchObject({ kind: 'values', lows: [0, 1] })
    expect(naturalClasses([Number.NaN], 6).lows).toEqual([])
  })

  test('values so close that their squares vanish still keep ties together', () => {
    const classes = naturalClasses([0, 0, 0, 1e-200, 1e-200, 2e-200, 3e-200, 5], 4)
    expect(classes.counts.reduce((a, b) => a + b, 0)).toBe(8)
    expect(new Set(classes.lows).size).toBe(classes.lows.length)
  })
})
