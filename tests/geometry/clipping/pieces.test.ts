import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intersectRegions } from '@/geometry/clipping/boolean'
import { piecePolygon, piecesOf, piecesOfDifference } from '@/geometry/clipping/connected-pieces'
import { cutToBoxes, planeBox } from '@/geometry/clipping/cut-to-boxes'
import { type GridRing, regionArea, regionOfRings, ringsOfRegion } from '@/geometry/clipping/region'
import { regionOf } from '@/geometry/clipping/region-of'
import { edgeSlabs } from '@/geometry/index/edge-slabs'
import { innerPoint } from '@/geometry/measure/inner-point'
import { polygonsArea } from '@/geometry/measure/polygons-area'
import { lineInside } from '@/geometry/overlap/line-inside'
import { containsPoint } from '@/geometry/points/contains-point'
import { sideOfRings } from '@/geometry/points/side-of-rings'
import { provincePlane } from '@/geometry/projection/equal-area'
import { geodesicDisc } from '@/geometry/projection/geodesic-disc'
import type { Polygon } from '@/geometry/shapes'
import { box, latticePolygon, starPolygon } from '../random-shapes'

const rings = (polygons: Parameters<typeof regionOf>[0]): GridRing[] =>
  ringsOfRegion(regionOf(polygons, provincePlane))

/** Crosses itself in its own corners; a corner of one of the holes it makes is snapped a millimetre out of the ring. */
const HOLE_ON_A_CORNER: Polygon = [
  [
    [105, 20.05],
    [105, 20.01],
    [105.06, 20.01],
    [105, 20],
    [105.06, 20],
    [105.01, 20.01],
    [105, 20.05],
  ],
]

describe('connected pieces', () => {
  test('the pieces of a difference have its area, also after the way to degrees', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(starPolygon, latticePolygon), { maxLength: 6 }), cells => {
        const whole = rings([box(104.95, 19.95, 105.05, 20.05)])
        const pieces = piecesOfDifference(
          whole,
          cells.flatMap(cell => rings([cell])),
        )
        const shared = regionArea(intersectRegions(regionOfRings(whole), regionOf(cells, provincePlane)))
        const left = pieces.reduce((sum, piece) => sum + piece.area, 0)
        expect(Math.abs(left + shared - regionArea(regionOfRings(whole)))).toBeLessThan(100)
        for (const piece of pieces) {
          const drawn = polygonsArea([piecePolygon(piece, provincePlane)])
          expect(Math.abs(drawn - piece.area)).toBeLessThan(1 + 1e-6 * piece.area)
        }
      }),
      { numRuns: 100, examples: [[[HOLE_ON_A_CORNER]]] },
    )
  })

  test('squares that touch in corners are pieces each; a hole that touches its ring stays its hole', () => {
    const board = [0, 1, 2].flatMap(i =>
      [0, 1, 2].flatMap(j =>
        (i + j) % 2 === 0 ? [box(105 + i / 100, 20 + j / 100, 105.01 + i / 100, 20.01 + j / 100)] : [],
      ),
    )
    expect(piecesOf(rings(board))).toHaveLength(5)
    const [outer] = box(105, 20, 105.02, 20.02)
    const touching = [
      [105, 20.01],
      [105.005, 20.005],
      [105.01, 20.01],
      [105.005, 20.015],
      [105, 20.01],
    ] as const
    const pieces = piecesOf(rings([[outer, touching]]))
    expect(pieces).toHaveLength(1)
    expect(pieces[0].area).toBeCloseTo(polygonsArea([[outer, touching]]), -1)
  })
})

describe('rings cut to boxes', () => {
  test('inside its box a cut ring is what it was; far rings are left out', () => {
    // Discs of 600 corners are cut, those of 20 handed on whole.
    const disc = fc
      .tuple(
        fc.double({ min: 104.9, max: 105.1, noNaN: true }),
        fc.double({ min: 19.9, max: 20.1, noNaN: true }),
        fc.double({ min: 1000, max: 15_000, noNaN: true }),
        fc.constantFrom(20, 600),
      )
      .map(([lon, lat, radius, corners]) => geodesicDisc([lon, lat], radius, corners))
    const squares = [0, 1, 2, 3, 4, 5].map(i => rings([box(104.9 + i / 30, 19.95, 104.94 + i / 30, 20.02)]))
    fc.assert(
      fc.property(fc.array(disc, { minLength: 1, maxLength: 6 }), discs => {
        const all = discs.flatMap(one => rings([one]))
        const cut = cutToBoxes(all, squares.map(planeBox))
        for (const [i, square] of squares.entries()) {
          const area = (clip: GridRing[]) =>
            piecesOfDifference(square, clip).reduce((sum, piece) => sum + piece.area, 0)
          expect(Math.abs(area(cut[i]) - area(all))).toBeLessThan(30)
        }
      }),
      { numRuns: 60 },
    )
    expect(cutToBoxes(rings([box(106, 20, 106.1, 20.1)]), squares.map(planeBox)).flat()).toEqual([])
    expect(cutToBoxes(rings([box(105, 20, 105.1, 20.1)]), [planeBox([])])).toEqual([[]])
  })
})

describe('a line in an area', () => {
  test('its stretches are what walking it in small steps finds', () => {
    const position = fc.tuple(fc.integer({ min: -150, max: 150 }), fc.integer({ min: -150, max: 150 }))
    fc.assert(
      fc.property(starPolygon, fc.array(position, { minLength: 2, maxLength: 5 }), (polygon, corners) => {
        const region = regionOf([polygon], provincePlane)
        const slabs = edgeSlabs(region.coordinates, region.ringEnds)
        const line = corners.map(([x, y]) => ({ x: x * 1e5 + 0.5, y: y * 1e5 + 0.25 }))
        const length = (a: { x: number; y: number }, b: { x: number; y: number }) =>
          Math.hypot(b.x - a.x, b.y - a.y)
        const found = lineInside(line, slabs).reduce((sum, { from, to }) => sum + length(from, to), 0)
        let walked = 0
        let whole = 0
        for (let i = 0; i + 1 < line.length; i++) {
          const [a, b] = [line[i], line[i + 1]]
          whole += length(a, b)
          for (let k = 0; k < 500; k++) {
            const t = (k + 0.5) / 500
            const [x, y] = [a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)]
            if (sideOfRings(ringsOfRegion(region), x, y, 0) !== 'out') walked += length(a, b) / 500
          }
        }
        expect(Math.abs(found - walked)).toBeLessThan(0.02 * whole + 1)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the point that stands for an area', () => {
  test('lies inside, whatever the shape', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(starPolygon, latticePolygon), { minLength: 1, maxLength: 3 }),
        polygons => {
          for (const piece of piecesOf(rings(polygons))) {
            if (piece.area < 1) continue
            const point = innerPoint(piece.rings)
            expect(point && sideOfRings(piece.rings, point.x, point.y, 1)).not.toBe('out')
          }
        },
      ),
      { numRuns: 200 },
    )
    expect(innerPoint([])).toBeNull()
  })

  test('is the centre of a square', () => {
    const point = innerPoint(rings([box(105, 20, 105.1, 20.1)]))
    expect(point && provincePlane.lon(point.x / 1000)).toBeCloseTo(105.05, 6)
    expect(containsPoint([box(105, 20, 105.1, 20.1)], [105.05, 20.05])).toBe(true)
  })
})
