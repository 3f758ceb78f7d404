import fc from 'fast-check'
import { expect, test } from 'vitest'
import { metresPerPixel, roundDistance } from '@/map/furniture/scale'

test('a scale bar is 1, 2 or 5 times a power of ten, fits, and is more than two fifths of the room', () => {
  fc.assert(
    fc.property(fc.double({ min: 10, max: 1e6, noNaN: true }), most => {
      const length = roundDistance(most)
      expect(length).toBeLessThanOrEqual(most)
      expect(length).toBeGreaterThan(most * 0.399)
      expect([1, 2, 5]).toContain(Number(String(length)[0]))
    }),
  )
})

test('a pixel at zoom 0 on the equator is the world round by 512', () => {
  expect(metresPerPixel(0, 0)).toBeCloseTo(40_075_016.686 / 512, 3)
  expect(metresPerPixel(60, 3)).toBeCloseTo(metresPerPixel(0, 4), 3)
})
