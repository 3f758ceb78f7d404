import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intersectRegions, unionRegions } from '@/geometry/clipping/boolean'
import { type Region, regionArea } from '@/geometry/clipping/region'
import { regionOf } from '@/geometry/clipping/region-of'
import { edgeSlabs } from '@/geometry/index/edge-slabs'
import { overlapMeter } from '@/geometry/overlap/overlap-area'
import { provincePlane } from '@/geometry/projection/equal-area'
import type { Polygon } from '@/geometry/shapes'
import { box, latticePolygon, starPolygon } from '../random-shapes'

const region = (...polygons: Polygon[]) => regionOf(polygons, provincePlane)
const slabs = (r: Region) => edgeSlabs(r.coordinates, r.ringEnds)
const overlap = (a: Region, b: Region) => overlapMeter(a).overlap(slabs(b))

describe('overlap', () => {
  test.each<[string, Polygon, Polygon, number]>([
    ['of a box with itself is the box', box(105, 20, 105.1, 20.1), box(105, 20, 105.1, 20.1), 1],
    ['of a box in a larger one is the box', box(105.1, 20.1, 105.2, 20.2), box(105, 20, 105.4, 20.4), 1],
    ['of half a box is half', box(105, 20, 105.2, 20.1), box(105.1, 19, 106, 21), 0.5],
    ['of boxes side by side is nothing', box(105, 20, 105.1, 20.1), box(105.1, 20, 105.2, 20.1), 0],
    ['of boxes one over the other is nothing', box(105, 20, 105.1, 20.1), box(105, 20.1, 105.1, 20.2), 0],
    ['of boxes far apart is nothing', box(105, 20, 105.1, 20.1), box(106, 20.1, 106.1, 20.2), 0],
    [
      'of a box in a hole is nothing',
      box(105.1, 20.1, 105.2, 20.2),
      [box(105, 20, 105.4, 20.4)[0], box(105.05, 20.05, 105.3, 20.3)[0]],
      0,
    ],
    [
      'of a box that fills the hole is nothing',
      box(105.1, 20.1, 105.2, 20.2),
      [box(105, 20, 105.4, 20.4)[0], box(105.1, 20.1, 105.2, 20.2)[0]],
      0,
    ],
  ])('%s', (_, a, b, share) => {
    expect(overlap(region(a), region(b)) / regionArea(region(a))).toBeCloseTo(share, 7)
  })

  test('with nothing, or of nothing, is nothing', () => {
    expect(overlap(region(box(105, 20, 105.1, 20.1)), region())).toBe(0)
    expect(overlap(region(), region(box(105, 20, 105.1, 20.1)))).toBe(0)
  })

  test.each([
    ['stars', starPolygon],
    ['lattice walks, where edges lie on edges and corners on corners', latticePolygon],
  ])('is the area of the clipped intersection: %s', (_, polygon) => {
    fc.assert(
      fc.property(polygon, fc.array(polygon, { minLength: 1, maxLength: 4 }), (p, others) => {
        const a = region(p)
        const b = unionRegions(others.map(other => region(other)))
        const clipped = regionArea(intersectRegions(a, b))
        expect(Math.abs(overlap(a, b) - clipped)).toBeLessThan(1e-7 * regionArea(a) + 100)
      }),
      { numRuns: 300 },
    )
  })

  test('is the same from both sides', () => {
    fc.assert(
      fc.property(starPolygon, starPolygon, (p, q) => {
        const [a, b] = [region(p), region(q)]
        expect(Math.abs(overlap(a, b) - overlap(b, a))).toBeLessThan(1e-9 * (regionArea(a) + regionArea(b)))
      }),
    )
  })
})
