import { area, featureCollection, intersect, polygon as turfPolygon, union } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOneOrder, intersectRegions, subtractRegions, unionRegions } from '@/geometry/clipping/boolean'
import { differenceOf, intersectionArea, intersectionOf, unionOf } from '@/geometry/clipping/clip-polygons'
import { regionArea } from '@/geometry/clipping/region'
import { regionOf } from '@/geometry/clipping/region-of'
import { cutIntoStrips, joinStrips, stripBorders } from '@/geometry/clipping/strips'
import { polygonsArea } from '@/geometry/measure/polygons-area'
import { containsPoint } from '@/geometry/points/contains-point'
import { provincePlane } from '@/geometry/projection/equal-area'
import type { MultiPolygon, Polygon } from '@/geometry/shapes'
import { box, isInside, latticePolygon, starPolygon } from '../random-shapes'

const region = (...polygons: Polygon[]) => regionOf(polygons, provincePlane)
const squareMetres = (...polygons: Polygon[]) => regionArea(region(...polygons))
const big = box(105, 20, 105.4, 20.4)
const small = box(105.1, 20.1, 105.2, 20.2)
const ring: Polygon = [big[0], small[0]]

describe('boolean operations on boxes', () => {
  test('a square in a square: intersection is the small one, union the large one', () => {
    expect(intersectionArea([big], [small]) / polygonsArea([small])).toBeCloseTo(1, 6)
    expect(polygonsArea(unionOf([[big], [small]]))).toBeCloseTo(polygonsArea([big]), -1)
  })

  test('the difference leaves a hole, and the hole is the first ring’s own', () => {
    const left = differenceOf([big], [small])
    expect(left).toHaveLength(1)
    expect(left[0]).toHaveLength(2)
    expect(containsPoint(left, [105.15, 20.15])).toBe(false)
    expect(polygonsArea(left) / polygonsArea([ring])).toBeCloseTo(1, 7)
  })

  test('an island in the hole is a polygon of its own', () => {
    const island = box(105.13, 20.13, 105.15, 20.15)
    const shape = unionOf([[ring], [island]])
    expect(shape.map(polygon => polygon.length).sort()).toEqual([1, 2])
    expect(intersectionOf(shape, [small])).toHaveLength(1)
  })

  test('nothing with something is nothing in an intersection and something in a union', () => {
    expect(intersectionOf([], [big])).toEqual([])
    expect(differenceOf([], [big])).toEqual([])
    expect(unionOf([])).toEqual([])
    expect(polygonsArea(unionOf([[], [big]]))).toBeCloseTo(polygonsArea([big]), -1)
  })
})

describe('mending', () => {
  test('overlapping cells count once', () => {
    const shifted = box(105.2, 20, 105.6, 20.4)
    expect(squareMetres(big, shifted) / polygonsArea([box(105, 20, 105.6, 20.4)])).toBeCloseTo(1, 7)
    expect(squareMetres(big, big)).toBe(squareMetres(big))
  })

  test('which way rings run does not matter', () => {
    const turned: Polygon = ring.map(r => r.toReversed())
    expect(squareMetres(turned)).toBe(squareMetres(ring))
    expect(squareMetres([ring[0], ring[1].toReversed()])).toBe(squareMetres(ring))
  })

  test('a hole takes away only from its own polygon', () => {
    expect(squareMetres(ring, small) / polygonsArea([big])).toBeCloseTo(1, 7)
    expect(squareMetres(ring, box(105.05, 20.05, 105.3, 20.3)) / polygonsArea([big])).toBeCloseTo(1, 7)
  })

  test('a hole outside its polygon takes nothing away and adds nothing', () => {
    expect(squareMetres([small[0], box(105.3, 20.3, 105.35, 20.35)[0]])).toBeCloseTo(squareMetres(small), 0)
  })

  test('both halves of a bow-tie are inside', () => {
    const bowTie: Polygon = [
      [
        [105, 20],
        [105.1, 20.1],
        [105.1, 20],
        [105, 20.1],
        [105, 20],
      ],
    ]
    // Two triangles of half the width and the full height.
    expect(squareMetres(bowTie) / polygonsArea([box(105, 20, 105.1, 20.1)])).toBeCloseTo(0.5, 4)
  })

  test('positions that are no numbers are left out, and an unclosed ring is closed', () => {
    const corners = big[0].slice(0, 4)
    expect(squareMetres([[...corners, [Number.NaN, 20], [105, 91], [Infinity, 20]]])).toBe(squareMetres(big))
    expect(
      squareMetres([
        [
          [105, 20],
          [105, 20],
          [105.1, 20],
          [105, 20],
        ],
      ]),
    ).toBe(0)
    expect(squareMetres([])).toBe(0)
  })

  test('any closed walk over a lattice encloses what it winds around', () => {
    fc.assert(
      fc.property(fc.array(latticePolygon, { minLength: 1, maxLength: 3 }), polygons => {
        const mended = unionOf([polygons])
        // Off the lattice's lines and its diagonals.
        for (let i = 0; i < 12; i++) {
          for (let j = 0; j < 12; j++) {
            const point = [105 + (i + 0.3131) / 200, 20 + (j + 0.2717) / 200] as const
            expect(containsPoint(mended, point)).toBe(isInside(polygons, point))
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('against an independent library and against counting', () => {
  test('unions and intersections of random polygons have turf’s areas', () => {
    const feature = (polygon: Polygon) => turfPolygon(polygon.map(r => r.map(([x, y]) => [x, y])))
    // turf measures on a sphere and keeps edges straight in degrees: the ratio of two areas of one place is what both
    // agree on. Tall shapes let the two kinds of straight edge part, by 1e-6 mostly and 2e-5 at the worst: that is no
    // fault of clipping, so the shapes are always the same; the plane below takes new ones every time.
    fc.assert(
      fc.property(starPolygon, starPolygon, (a, b) => {
        const both = featureCollection([feature(a), feature(b)])
        const inOne = union(both)
        const inTwo = intersect(both)
        const sphere = inOne && inTwo ? area(inTwo) / area(inOne) : 0
        const share = intersectionArea([a], [b]) / regionArea(unionRegions([region(a), region(b)]))
        expect(Math.abs(share - sphere)).toBeLessThan(2e-5)
      }),
      { numRuns: 60, seed: 20211122 },
    )
  })

  test('in the plane itself the areas are turf’s to a millionth', () => {
    // The same figures as plane coordinates: turf's clipping, shoelace areas, no ellipsoid on either side.
    const flat = (polygon: Polygon): Polygon => polygon.map(r => r.map(provincePlane.forward))
    const scale = 1e-6
    const feature = (polygon: Polygon) =>
      turfPolygon(flat(polygon).map(r => r.map(([x, y]) => [x * scale, y * scale])))
    const shoelace = (rings: number[][][]): number =>
      rings.reduce((sum, r, i) => {
        const twice = r.reduce(
          (s, p, k) => s + p[0] * r[(k + 1) % r.length][1] - p[1] * r[(k + 1) % r.length][0],
          0,
        )
        return sum + (i === 0 ? 1 : -1) * Math.abs(twice / 2)
      }, 0)
    fc.assert(
      fc.property(starPolygon, starPolygon, (a, b) => {
        const both = intersect(featureCollection([feature(a), feature(b)]))
        const parts = !both
          ? []
          : both.geometry.type === 'Polygon'
            ? [both.geometry.coordinates]
            : both.geometry.coordinates
        const expected = parts.reduce((sum, rings) => sum + shoelace(rings), 0) / scale ** 2
        const measured = intersectionArea([a], [b])
        expect(Math.abs(measured - expected)).toBeLessThan(1e-6 * squareMetres(a) + 1)
      }),
      { numRuns: 100 },
    )
  })

  test('union, intersection and difference add up', () => {
    fc.assert(
      fc.property(latticePolygon, latticePolygon, (p, q) => {
        const [a, b] = [region(p), region(q)]
        const inBoth = regionArea(intersectRegions(a, b))
        const total = regionArea(a) + regionArea(b)
        expect(regionArea(unionRegions([a, b])) + inBoth).toBeCloseTo(total, -2)
        expect(regionArea(subtractRegions(a, b)) + inBoth).toBeCloseTo(regionArea(a), -2)
      }),
    )
  })
})

describe('order and strips', () => {
  test('regions come in one order however they are given', () => {
    fc.assert(
      fc.property(
        fc.array(starPolygon, { minLength: 2, maxLength: 8 }),
        fc.infiniteStream(fc.nat(1000)),
        (list, keys) => {
          const shuffled = list
            .map(polygon => ({ polygon, key: keys.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ polygon }) => polygon)
          expect(inOneOrder(shuffled.map(p => region(p)))).toEqual(inOneOrder(list.map(p => region(p))))
          expect(unionOf(shuffled.map(p => [p]))).toEqual(unionOf(list.map(p => [p])))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('strips hold together what was cut', () => {
    fc.assert(
      fc.property(
        fc.array(latticePolygon, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 20, max: 300 }),
        (list, n) => {
          const whole = unionRegions(list.map(p => region(p)))
          const xs = whole.coordinates.filter((_, i) => i % 2 === 0)
          const borders = stripBorders(Math.min(...xs), Math.max(...xs), n)
          expect(regionArea(joinStrips(cutIntoStrips([whole], borders)))).toBeCloseTo(regionArea(whole), -2)
        },
      ),
    )
  })

  test('no cells and no width need no strips', () => {
    expect(stripBorders(Infinity, -Infinity, 0)).toEqual([])
    expect(stripBorders(5, 5, 1000)).toEqual([])
    expect(stripBorders(0, 100, 40)).toEqual([50])
    const none: MultiPolygon = []
    expect(joinStrips(cutIntoStrips([region(...none)], [])).ringEnds).toHaveLength(0)
  })
})
