import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankBars } from '@/panels/commune/rank-bars'

test('bars follow one another from best to worst, hold all the chance, and none crosses the edge of the top', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 600 }),
      fc.integer({ min: 1, max: 600 }),
      (counts, top) => {
        const chances = Float64Array.from(counts)
        const bars = rankBars(chances, 1, counts.length, top)
        expect(bars.length).toBeLessThanOrEqual(21)
        expect(bars[0].from).toBe(1)
        expect(bars.at(-1)?.to).toBe(counts.length)
        bars.forEach((bar, at) => {
          if (at > 0) expect(bar.from).toBe(bars[at - 1].to + 1)
          expect(bar.from <= top).toBe(bar.to <= top)
        })
        const all = counts.reduce((sum, count) => sum + count, 0)
        expect(bars.reduce((sum, bar) => sum + bar.chance, 0)).toBe(all)
      },
    ),
  )
})

test('a few ranks have a bar each', () => {
  const bars = rankBars(Float64Array.of(0, 0, 0.25, 0.75), 3, 4, 50)
  expect(bars).toEqual([
    { from: 3, to: 3, chance: 0.25 },
    { from: 4, to: 4, chance: 0.75 },
  ])
})
