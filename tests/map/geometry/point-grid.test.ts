import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointGrid } from '@/map/geometry/point-grid'

describe('points in a box', () => {
  test('are the same as by looking at every one', () => {
    const coordinate = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constant(Number.NaN))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate), { maxLength: 60 }),
        fc.tuple(coordinate, coordinate, coordinate, coordinate),
        (points, [a, b, c, d]) => {
          const box = [Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)] as const
          const found: number[] = []
          pointGrid(
            Float64Array.from(points, ([x]) => x),
            Float64Array.from(points, ([, y]) => y),
          ).each(...box, i => found.push(i))
          const wanted = points.flatMap(([x, y], i) =>
            x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] ? [i] : [],
          )
          expect(found.sort((m, n) => m - n)).toEqual(wanted)
        },
      ),
      { numRuns: 500 },
    )
  })
})
