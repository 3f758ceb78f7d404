import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitPolygon } from '@/geometry/clipping/split-polygon'
import { ringArea } from '@/geometry/measure/ring-area'
import { containsPoint } from '@/geometry/points/contains-point'
import type { Polygon, Position } from '@/geometry/shapes'

const SQUARE: Polygon = [
  [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ],
]
const HOLE: Position[] = [
  [1, 1],
  [1, 3],
  [3, 3],
  [3, 1],
  [1, 1],
]
const area = (polygon: Polygon) =>
  polygon.reduce((sum, ring, r) => sum + (r === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0)

describe('a polygon cut along a line', () => {
  test('a line across makes two pieces, the larger first', () => {
    const pieces = splitPolygon(SQUARE, [
      [1, -1],
      [1, 5],
    ])
    expect(pieces.map(area)).toEqual([12, 4])
  })

  test('a line that ends inside leaves the polygon whole, and so does one that passes by', () => {
    expect(
      splitPolygon(SQUARE, [
        [1, -1],
        [1, 2],
      ]),
    ).toEqual([SQUARE])
    expect(
      splitPolygon(SQUARE, [
        [5, -1],
        [5, 5],
      ]),
    ).toEqual([SQUARE])
  })

  test('the end of a line that goes on after the last crossing is not used', () => {
    const pieces = splitPolygon(SQUARE, [
      [2, -1],
      [2, 5],
      [3, 3],
    ])
    expect(pieces.map(area)).toEqual([8, 8])
  })

  test('a line that bends inside, and one drawn from corner to corner, cut where they run', () => {
    const bent = splitPolygon(SQUARE, [
      [0, 2],
      [2, 2],
      [2, 4],
    ])
    expect(bent.map(area)).toEqual([12, 4])
    const corners = splitPolygon(SQUARE, [
      [0, 0],
      [4, 4],
    ])
    expect(corners.map(area)).toEqual([8, 8])
  })

  test('a cut through a hole parts the ring round it; a hole that is not touched stays in its piece', () => {
    const through = splitPolygon(
      [...SQUARE, HOLE],
      [
        [2, -1],
        [2, 5],
      ],
    )
    expect(through.map(area)).toEqual([6, 6])
    expect(through.map(piece => piece.length)).toEqual([1, 1])
    const beside = splitPolygon(
      [...SQUARE, HOLE],
      [
        [0.5, -1],
        [0.5, 5],
      ],
    )
    expect(beside.map(area)).toEqual([10, 2])
    expect(beside.map(piece => piece.length)).toEqual([2, 1])
  })

  test('a line to the hole and back out on one side only does not part the ring', () => {
    const pieces = splitPolygon(
      [...SQUARE, HOLE],
      [
        [2, -1],
        [2, 2],
      ],
    )
    expect(pieces).toEqual([[...SQUARE, HOLE]])
  })

  test('whatever the polygon and the line: the areas add up and no place is in two pieces', () => {
    const coordinate = fc.integer({ min: -400, max: 400 }).map(n => n / 100)
    const star = fc.array(fc.integer({ min: 50, max: 300 }), { minLength: 5, maxLength: 20 }).map(radii => {
      const ring = radii.map((radius, i): Position => {
        const angle = (2 * Math.PI * i) / radii.length
        return [(radius / 100) * Math.cos(angle), (radius / 100) * Math.sin(angle)]
      })
      return [[...ring, ring[0]]]
    })
    const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(
        star,
        line,
        fc.array(fc.tuple(coordinate, coordinate), { maxLength: 30 }),
        (polygon, cut, places) => {
          const pieces = splitPolygon(polygon, cut)
          const sum = pieces.reduce((total, piece) => total + area(piece), 0)
          expect(sum).toBeCloseTo(area(polygon), 6)
          for (const place of places) {
            const near = pieces.filter(piece => containsPoint([piece], [place[0] + 1e-5, place[1] + 2e-5]))
            expect(near.length).toBe(containsPoint([polygon], [place[0] + 1e-5, place[1] + 2e-5]) ? 1 : 0)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
