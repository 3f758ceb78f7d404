/** Percentile ranks against counting: of every value, how many of those in view lie below and how many are equal. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentileRanks } from '@/domain/ranking/percentile-rank'

/** Flags, figures, long tails and both zeros: what puts nearly everything into one bucket of the range is among them. */
const figures = fc.constantFrom(
  fc.constantFrom(0, -0, 1),
  fc.double({ min: -100, max: 100, noNaN: true }),
  fc.integer({ min: 0, max: 300 }).map(power => 1.1 ** power),
  fc.constantFrom(1e308, -1e308, 5e-324, 3, 4),
)
const columns = figures.chain(figure =>
  fc.array(fc.record({ value: fc.option(figure, { freq: 6 }), seen: fc.boolean() }), {
    minLength: 2,
    maxLength: 90,
  }),
)

test('R13: a place is the share of the others in view below it, ties half and half, the same to the last bit', () => {
  fc.assert(
    fc.property(columns, fc.boolean(), (rows, lowerFirst) => {
      const values = Float64Array.from(rows, ({ value }) => value ?? Number.NaN)
      const inView = Uint8Array.from(rows, ({ seen }) => Number(seen))
      const known = [...values].filter((value, i) => inView[i] === 1 && !Number.isNaN(value))
      fc.pre(known.some(value => value !== known[0]))
      const out = new Float64Array(rows.length * 2).fill(Number.NaN)
      percentileRanks(inView)(values, lowerFirst, out, 2, 1)
      const last = known.length - 1
      const expected = Array.from(values, value => {
        if (Number.isNaN(value)) return value
        const below = known.filter(other => other < value).length
        const equal = known.filter(other => other === value).length
        const twice = Math.min(2 * last, Math.max(0, 2 * below + equal - 1))
        return (lowerFirst ? 2 * last - twice : twice) / (2 * last)
      })
      expect([...out].filter((_, at) => at % 2 === 1)).toEqual(expected)
    }),
    { numRuns: 600 },
  )
})
