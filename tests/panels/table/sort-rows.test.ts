import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatIn } from '@/i18n/format'
import { sortRows } from '@/panels/table/sort-rows'

const { compare } = formatIn('vi')
const figures = (values: readonly number[]) => ({ kind: 'figures', values }) as const
const texts = (values: readonly (string | null)[]) => ({ kind: 'texts', values }) as const
const all = (values: readonly unknown[]) => values.map((_, row) => row)
const column = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN)), { maxLength: 30 })

describe('the rows of the table', () => {
  test('run from the smallest to the greatest or back', () => {
    const values = [3, 1, 2]
    expect(sortRows(all(values), figures(values), true, compare)).toEqual([1, 2, 0])
    expect(sortRows(all(values), figures(values), false, compare)).toEqual([0, 2, 1])
  })
  test('have missing figures last whichever way they run', () => {
    const values = [Number.NaN, 1, 2]
    expect(sortRows(all(values), figures(values), true, compare)).toEqual([1, 2, 0])
    expect(sortRows(all(values), figures(values), false, compare)).toEqual([2, 1, 0])
  })
  test('put zero among the figures and not among the missing', () => {
    const values = [Number.NaN, 0, 1]
    expect(sortRows(all(values), figures(values), true, compare)).toEqual([1, 2, 0])
  })
  test('follow the Vietnamese alphabet: đ after d, and missing names last', () => {
    const values = ['Đông Sơn', null, 'Dân Lực', 'Ba Đình', 'Ái Thượng']
    const named = (ascending: boolean) =>
      sortRows(all(values), texts(values), ascending, compare).map(row => values[row])
    expect(named(true)).toEqual(['Ái Thượng', 'Ba Đình', 'Dân Lực', 'Đông Sơn', null])
    expect(named(false)).toEqual(['Đông Sơn', 'Dân Lực', 'Ba Đình', 'Ái Thượng', null])
  })
  test('that are equal keep the order of the dataset both ways', () => {
    fc.assert(
      fc.property(column, fc.boolean(), (values, ascending) => {
        const sorted = sortRows(all(values), figures(values), ascending, compare)
        for (let at = 1; at < sorted.length; at++) {
          if (Object.is(values[sorted[at - 1]], values[sorted[at]]))
            expect(sorted[at - 1]).toBeLessThan(sorted[at])
        }
      }),
    )
  })
  test('are the same rows, in the order that a plain selection of the extremes gives', () => {
    fc.assert(
      fc.property(column, fc.boolean(), (values, ascending) => {
        const left = all(values)
        const expected: number[] = []
        while (left.length > 0) {
          const better = (a: number, b: number) => (ascending ? values[a] < values[b] : values[a] > values[b])
          let best = left[0]
          for (const row of left) {
            if (Number.isNaN(values[best]) ? !Number.isNaN(values[row]) : better(row, best)) best = row
          }
          expected.push(best)
          left.splice(left.indexOf(best), 1)
        }
        expect(sortRows(all(values), figures(values), ascending, compare)).toEqual(expected)
      }),
    )
  })
  test('leave the list that they came in as it was', () => {
    const rows = Object.freeze([0, 1])
    expect(sortRows(rows, figures([2, 1]), true, compare)).toEqual([1, 0])
  })
})
