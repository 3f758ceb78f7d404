import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { containsPoint, preparePolygons } from '@/geometry/points/contains-point'
import type { MultiPolygon } from '@/geometry/shapes'
import { box, starPolygon, windingNumber } from '../random-shapes'

const ring: MultiPolygon = [[box(0, 0, 10, 10)[0], box(3, 3, 6, 6)[0].toReversed()], box(20, 0, 30, 10)]

describe.each([
  ['once', (polygons: MultiPolygon, x: number, y: number) => containsPoint(polygons, [x, y])],
  ['prepared', (polygons: MultiPolygon, x: number, y: number) => preparePolygons(polygons)(x, y)],
])('a point in polygons, %s', (_, contains) => {
  test.each([
    ['in the middle of the ring', 1, 5, true],
    ['in the hole', 4, 5, false],
    ['on the outer boundary', 10, 5, true],
    ['on a corner', 0, 0, true],
    ['on the boundary of the hole', 3, 4, true],
    ['on a level side of the hole', 4, 6, true],
    ['in the second polygon', 25, 5, true],
    ['between the polygons', 15, 5, false],
    ['level with a side, outside', 15, 0, false],
    ['above a corner', 10, 11, false],
  ])('%s', (_name, x, y, expected) => {
    expect(contains(ring, x, y)).toBe(expected)
  })

  test('lies in no polygon of none, and nowhere if it is not a number', () => {
    expect(contains([], 1, 1)).toBe(false)
    expect(contains(ring, Number.NaN, 1)).toBe(false)
    expect(contains(ring, 1, Number.NaN)).toBe(false)
  })

  test('lies inside what winds around it', () => {
    fc.assert(
      fc.property(
        starPolygon,
        fc.boolean(),
        fc.double({ min: 104.75, max: 105.25, noNaN: true }),
        fc.double({ min: 19.75, max: 20.25, noNaN: true }),
        (polygon, reversed, x, y) => {
          const shape = reversed ? [polygon.map(r => r.toReversed())] : [polygon]
          expect(contains(shape, x, y)).toBe(windingNumber(polygon[0], [x, y]) !== 0)
        },
      ),
      { numRuns: 400 },
    )
  })
})
