import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { metresPerPixel } from '@/map/furniture/scale'
import { digitSize } from '@/map/style/label-sizes'
import { NOT_DRAWN } from '@/map/theme/alert-zones'
import { LATITUDE, printedDigits, someDigitsWait } from '@/map/theme/printed-digits'

const spot = (room: number) => ({ room })

describe('digits of the alert zones', () => {
  test('a digit waits until its commune has room for it, and the legend is told', () => {
    const drawn = Uint8Array.from([4, 3, 4])
    const spots = [spot(5000), spot(300), null]
    expect(printedDigits(drawn, spots, 8)).toEqual([0])
    expect(someDigitsWait(drawn.subarray(0, 2), spots.slice(0, 2), 8)).toBe(true)
    expect(printedDigits(drawn, spots, 12)).toEqual([0, 1])
    expect(someDigitsWait(drawn.subarray(0, 2), spots.slice(0, 2), 12)).toBe(false)
  })

  test('"not assessed" and zones that are not drawn have no digit and wait for none', () => {
    const drawn = Uint8Array.from([0, NOT_DRAWN])
    expect(printedDigits(drawn, [spot(9000), spot(9000)], 12)).toEqual([])
    expect(someDigitsWait(drawn, [spot(1), spot(1)], 6)).toBe(false)
  })

  test('coming nearer never takes a digit away', () => {
    const room = fc.double({ min: 0, max: 9000, noNaN: true })
    const zoom = fc.double({ min: 6.5, max: 15.5, noNaN: true })
    fc.assert(
      fc.property(room, fc.integer({ min: 1, max: 4 }), zoom, zoom, (metres, level, a, b) => {
        const at = (z: number) => printedDigits(Uint8Array.of(level), [spot(metres)], z).length
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)))
      }),
    )
  })

  test('two printed digits of neighbours never lie on one another', () => {
    // Two communes that share a border: their points are at least the two rooms apart.
    const room = fc.double({ min: 100, max: 5000, noNaN: true })
    const zoom = fc.double({ min: 6.5, max: 15.5, noNaN: true })
    fc.assert(
      fc.property(room, room, zoom, (a, b, z) => {
        const printed = printedDigits(Uint8Array.of(4, 3), [spot(a), spot(b)], z)
        const apart = (a + b) / metresPerPixel(LATITUDE, z)
        if (printed.length === 2) expect(apart).toBeGreaterThanOrEqual(digitSize(4, z) - 1e-9)
      }),
    )
  })
})
