import { describe, expect, test } from 'vitest'
import type { MarkGeometry } from '@/domain/gap/mark'
import { drawable, drawnShape, withHoles } from '@/map/drawing/mark-shape'

const ring = (x: number, y: number, size: number): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const holed: MarkGeometry = { type: 'Polygon', coordinates: [ring(105, 20, 0.1), ring(105.02, 20.02, 0.02)] }

describe('a shape on its way to the drawing library and back', () => {
  test('has nine decimals and one ring on the way there', () => {
    const fine: MarkGeometry = {
      type: 'LineString',
      coordinates: [
        [105.12345678912, 20],
        [106, 20.5],
      ],
    }
    expect(drawable(fine)).toEqual({
      type: 'LineString',
      coordinates: [
        [105.123456789, 20],
        [106, 20.5],
      ],
    })
    expect(drawable(holed).coordinates).toHaveLength(1)
  })

  test('comes back without corners that stand twice, or not at all where too few are left', () => {
    expect(
      drawnShape({
        type: 'LineString',
        coordinates: [
          [1, 2],
          [1, 2],
          [3, 4],
        ],
      }),
    ).toEqual({
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    })
    expect(
      drawnShape({
        type: 'LineString',
        coordinates: [
          [1, 2],
          [1, 2],
        ],
      }),
    ).toBeNull()
    expect(
      drawnShape({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [1, 1],
            [0, 0],
          ],
        ],
      }),
    ).toBeNull()
  })

  test('a hole stays while it lies inside, and goes when a corner was drawn through it', () => {
    const wider = withHoles(holed, { type: 'Polygon', coordinates: [ring(104.9, 19.9, 0.3)] }, false)
    expect(wider.coordinates).toHaveLength(2)
    const through = withHoles(holed, { type: 'Polygon', coordinates: [ring(105.03, 20, 0.1)] }, false)
    expect(through.coordinates).toHaveLength(1)
  })

  test('holes move along with the whole, in the plane of the map', () => {
    const moved = withHoles(holed, { type: 'Polygon', coordinates: [ring(105.5, 20, 0.1)] }, true)
    const [, hole] = moved.coordinates as [number, number][][]
    expect(hole![0]![0]).toBeCloseTo(105.52, 9)
    expect(hole![0]![1]).toBeCloseTo(20.02, 9)
    const north = withHoles(holed, { type: 'Polygon', coordinates: [ring(105, 20.5, 0.1)] }, true)
    const [, higher] = north.coordinates as [number, number][][]
    // A degree is longer on the map farther north: the same length of map is fewer degrees.
    expect(higher![0]![1]).toBeLessThan(20.52)
    expect(higher![0]![1]).toBeCloseTo(20.52, 3)
  })
})
