import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classOf, quantileClasses } from '@/map/style/classes'

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
