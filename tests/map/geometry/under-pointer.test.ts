import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaIndex } from '@/map/geometry/area-index'
import { areaParts } from '@/map/geometry/flat-polygon'
import { pointIndex } from '@/map/geometry/point-index'

describe('what lies under the pointer', () => {
  const frame = [
    [
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
        [0, 0],
      ],
      [
        [1, 1],
        [1, 3],
        [3, 3],
        [3, 1],
        [1, 1],
      ],
    ],
  ] as const
  const core = [
    [
      [
        [1, 1],
        [3, 1],
        [3, 3],
        [1, 3],
        [1, 1],
      ],
    ],
  ] as const

  test('a commune inside the hole of another is found, not the one around it', () => {
    const index = areaIndex([frame, null, core])
    expect(index.at(0.5, 2)).toBe(0)
    expect(index.at(2, 2)).toBe(2)
    expect(index.at(5, 5)).toBe(-1)
  })

  test('a commune without a boundary is never found and does not shift the others', () => {
    expect(areaIndex([null, core]).at(2, 2)).toBe(1)
    expect(areaParts([null, core]).map(part => part.area)).toEqual([1])
    expect(areaIndex([]).at(0, 0)).toBe(-1)
  })

  test('holes of a flat polygon begin where the outer ring ends', () => {
    const [{ polygon }] = areaParts([frame])
    expect(polygon.holeIndices).toEqual([10])
    expect(polygon.positions).toHaveLength(20)
  })

  test('the nearest mark within reach is the one that a look at all of them gives', () => {
    const place = fc.record({
      lon: fc.double({ min: 104, max: 106, noNaN: true }),
      lat: fc.double({ min: 19, max: 21, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 40 }),
        place,
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        (points, at, reach) => {
          const squeeze = Math.cos((at.lat * Math.PI) / 180)
          const away = (p: typeof at) => Math.hypot((p.lon - at.lon) * squeeze, p.lat - at.lat)
          const best = Math.min(...points.map(away))
          const found = pointIndex(points).near(at.lon, at.lat, reach)
          if (best > reach * 1.0001) expect(found).toBe(-1)
          else if (best < reach * 0.9999) expect(away(points[found])).toBeCloseTo(best, 12)
        },
      ),
    )
  })
})
