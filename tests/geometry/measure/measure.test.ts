import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundingBox } from '@/geometry/measure/bounding-box'
import { centroid } from '@/geometry/measure/centroid'
import { labelPoint } from '@/geometry/measure/label-point'
import { polygonsArea } from '@/geometry/measure/polygons-area'
import { ringArea } from '@/geometry/measure/ring-area'
import { containsPoint } from '@/geometry/points/contains-point'
import { provincePlane } from '@/geometry/projection/equal-area'
import type { MultiPolygon, Ring } from '@/geometry/shapes'
import { box, starPolygon } from '../random-shapes'

const hole = (outer: MultiPolygon[number], inner: MultiPolygon[number]): MultiPolygon => [
  [outer[0], inner[0]],
]

describe('area', () => {
  test('of a ring is positive to the left and negative to the right', () => {
    const ring: Ring = [
      [0, 0],
      [4, 0],
      [4, 3],
      [0, 0],
    ]
    expect(ringArea(ring)).toBe(6)
    expect(ringArea(ring.toReversed())).toBe(-6)
    expect(ringArea(ring.slice(0, 2))).toBe(0)
    expect(
      ringArea([
        [0, 0],
        [1, Number.NaN],
        [1, 1],
        [0, 0],
      ]),
    ).toBeNaN()
  })

  test('does not lose digits far from the origin', () => {
    const far = box(1e9, 1e9, 1e9 + 1, 1e9 + 1)[0]
    expect(ringArea(far)).toBe(1)
  })

  test('of a polygon is without its hole, whichever way the hole runs', () => {
    const whole = polygonsArea([box(105, 20, 105.2, 20.2)])
    const inner = polygonsArea([box(105.05, 20.05, 105.1, 20.1)])
    const shape = hole(box(105, 20, 105.2, 20.2), box(105.05, 20.05, 105.1, 20.1))
    expect(polygonsArea(shape)).toBeCloseTo(whole - inner, 3)
    expect(polygonsArea([shape[0].map(ring => ring.toReversed())])).toBeCloseTo(whole - inner, 3)
  })
})

describe('centroid', () => {
  test('of a box is its middle in the plane', () => {
    const [lon, lat] = centroid([box(105, 20, 105.2, 20.2)]) ?? []
    expect(lon).toBeCloseTo(105.1, 9)
    expect(provincePlane.y(lat ?? 0)).toBeCloseTo((provincePlane.y(20) + provincePlane.y(20.2)) / 2, 4)
  })

  test('of two equal islands lies between them, and a hole pushes it away', () => {
    expect(centroid([box(105, 20, 105.1, 20.1), box(105.3, 20, 105.4, 20.1)])?.[0]).toBeCloseTo(105.2, 9)
    const shape = hole(box(105, 20, 105.4, 20.1), box(105.3, 20.02, 105.39, 20.08))
    expect(centroid(shape)?.[0]).toBeLessThan(105.2)
  })

  test('of nothing is null', () => {
    expect(centroid([])).toBeNull()
    expect(
      centroid([
        [
          [
            [105, 20],
            [105.1, 20],
            [105, 20],
          ],
        ],
      ]),
    ).toBeNull()
  })
})

describe('label point', () => {
  test('of a U lies in one of its arms or its foot, as far from the shore as any point of a fine grid', () => {
    const shape: MultiPolygon = [
      [
        [
          [105, 20],
          [105.3, 20],
          [105.3, 20.3],
          [105.22, 20.3],
          [105.22, 20.06],
          [105.08, 20.06],
          [105.08, 20.3],
          [105, 20.3],
          [105, 20],
        ],
      ],
    ]
    const label = labelPoint(shape, { precision: 5 })
    expect(label).not.toBeNull()
    expect(containsPoint(shape, label?.position ?? [0, 0])).toBe(true)
    // The arms are 0.08° wide: half of that is the room, a little more where an arm meets the foot.
    const half = (provincePlane.x(105.08) - provincePlane.x(105)) / 2
    expect(label?.room).toBeGreaterThan(half - 5)
    expect(label?.room).toBeLessThan(half * 1.3)
  })

  test('is inside, whatever the shape', () => {
    fc.assert(
      fc.property(starPolygon, polygon => {
        const label = labelPoint([polygon])
        expect(label !== null && containsPoint([polygon], label.position)).toBe(true)
      }),
    )
  })

  test('keeps out of a hole, and nothing has none', () => {
    const ring = hole(box(105, 20, 105.2, 20.2), box(105.02, 20.02, 105.18, 20.18))
    expect(containsPoint(ring, labelPoint(ring)?.position ?? [0, 0])).toBe(true)
    expect(labelPoint([])).toBeNull()
  })
})

test('the box of no polygons is empty, of several holds them all', () => {
  expect(boundingBox([]).minX).toBe(Infinity)
  expect(boundingBox([box(1, 2, 3, 4), box(0, 3, 2, 9)])).toEqual({ minX: 0, minY: 2, maxX: 3, maxY: 9 })
})
