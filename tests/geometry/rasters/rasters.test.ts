import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { polygonsArea } from '@/geometry/measure/polygons-area'
import { ringArea } from '@/geometry/measure/ring-area'
import { containsPoint } from '@/geometry/points/contains-point'
import { crsPlane } from '@/geometry/projection/crs-plane'
import { maskPolygons, type PixelPolygon, type PixelRing } from '@/geometry/rasters/mask-polygons'
import { placedRaster, type RasterFrame } from '@/geometry/rasters/raster-frame'
import { scanRings } from '@/geometry/rasters/scan-rings'
import type { Polygon, Position, Ring } from '@/geometry/shapes'

const drawn = (rows: readonly string[]) => ({
  mask: Uint8Array.from(rows.join(''), sign => (sign === '#' ? 1 : 0)),
  width: rows[0].length,
  height: rows.length,
})
const polygonsIn = (rows: readonly string[]) => {
  const { mask, width, height } = drawn(rows)
  return maskPolygons(mask, width, height)
}
const closed = (corners: PixelRing): Ring => {
  const ring: Position[] = []
  for (let i = 0; i < corners.length; i += 2) ring.push([corners[i], corners[i + 1]])
  return [...ring, ring[0]]
}
const polygonOf = ({ outer, holes }: PixelPolygon): Polygon => [outer, ...holes].map(closed)
const areaOf = (polygon: PixelPolygon): number => {
  const [outer, ...holes] = polygonOf(polygon).map(ring => Math.abs(ringArea(ring)))
  return outer - holes.reduce((sum, hole) => sum + hole, 0)
}

describe('the outline of a mask', () => {
  test('corners only, one polygon a group, holes with their group', () => {
    const [ring, dot] = polygonsIn(['#### ', '#  # ', '#### ', '    #'])
    expect(areaOf(ring)).toBe(10)
    expect(closed(ring.outer)).toHaveLength(5)
    expect(ring.holes.map(closed)).toEqual([
      expect.arrayContaining([
        [1, 1],
        [3, 1],
        [3, 2],
        [1, 2],
      ]),
    ])
    expect(areaOf(dot)).toBe(1)
  })

  test('pixels that touch at a corner are two; empty corners that touch inside a group are one hole', () => {
    expect(polygonsIn(['# ', ' #']).map(areaOf)).toEqual([1, 1])
    const [group] = polygonsIn(['####', '# ##', '## #', '####'])
    expect(group.holes).toHaveLength(1)
    expect(areaOf(group)).toBe(14)
  })

  test('an island in a hole is a polygon of its own, and its hole is its own', () => {
    const polygons = polygonsIn(['#######', '#     #', '# ### #', '# # # #', '# ### #', '#     #', '#######'])
    expect(polygons.map(polygon => [areaOf(polygon), polygon.holes.length])).toEqual([
      [24, 1],
      [8, 1],
    ])
  })

  test('whatever the mask: the pixels inside the polygons are its pixels, each in one polygon', () => {
    const mask = fc.integer({ min: 1, max: 12 }).chain(width =>
      fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 12,
      }),
    )
    fc.assert(
      fc.property(mask, rows => {
        const width = rows[0].length
        const polygons = maskPolygons(Uint8Array.from(rows.flat()), width, rows.length)
        for (const [y, row] of rows.entries()) {
          for (const [x, sign] of row.entries()) {
            const around = polygons.filter(each => containsPoint([polygonOf(each)], [x + 0.5, y + 0.5]))
            expect(around.length).toBe(sign)
          }
        }
        const pixels = rows.flat().reduce((sum, sign) => sum + sign, 0)
        expect(polygons.reduce((sum, each) => sum + areaOf(each), 0)).toBe(pixels)
      }),
      { numRuns: 400 },
    )
  })
})

describe('the pixels of an area', () => {
  test('are those whose centre lies in it, one by one', () => {
    const coordinate = fc.double({ min: -3, max: 12, noNaN: true })
    const star = fc
      .array(
        fc.tuple(fc.double({ min: 0.2, max: 6, noNaN: true }), fc.double({ min: 0.2, max: 6, noNaN: true })),
        {
          minLength: 3,
          maxLength: 12,
        },
      )
      .chain(radii => fc.tuple(fc.constant(radii), coordinate, coordinate))
      .map(([radii, x0, y0]) => {
        const ring = radii.map(([radius], i): Position => {
          const angle = (2 * Math.PI * i) / radii.length
          return [x0 + radius * Math.cos(angle), y0 + radius * Math.sin(angle)]
        })
        const hole = ring.map(([x, y]): Position => [x0 + 0.4 * (x - x0), y0 + 0.4 * (y - y0)])
        return [ring, hole]
      })
    fc.assert(
      fc.property(star, rings => {
        const found = new Set<string>()
        scanRings(
          rings.map(ring => Float64Array.from(ring.flat())),
          (row, from, to) => {
            for (let column = from; column < to; column++) {
              expect(found.has(`${column} ${row}`)).toBe(false)
              found.add(`${column} ${row}`)
            }
          },
        )
        for (let row = -10; row < 20; row++) {
          for (let column = -10; column < 20; column++) {
            const centre: Position = [column + 0.5, row + 0.5]
            const inside = containsPoint([rings.map(ring => [...ring, ring[0]])], centre)
            expect(found.has(`${column} ${row}`)).toBe(inside)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('where a raster lies', () => {
  const degrees: RasterFrame = {
    width: 10,
    height: 10,
    crs: 'EPSG:4326',
    originX: 105,
    originY: 20.1,
    pixelWidth: 0.01,
    pixelHeight: -0.01,
  }
  const utm: RasterFrame = {
    ...degrees,
    crs: '+proj=utm +zone=48 +datum=WGS84 +units=m +no_defs',
    originX: 500_000,
    originY: 2_220_000,
    pixelWidth: 1000,
    pixelHeight: -1000,
  }

  test.each([degrees, utm])('pixels and degrees there and back, $crs', frame => {
    const { toDegrees, toPixel } = placedRaster(frame)
    for (const [column, row] of [
      [0, 0],
      [3.5, 7.25],
      [-4, 12],
    ]) {
      const [lon, lat] = toDegrees(column, row)
      const back = toPixel(lon, lat)
      expect(back[0]).toBeCloseTo(column, 7)
      expect(back[1]).toBeCloseTo(row, 7)
    }
  })

  test.each([degrees, utm])('the area of a pixel is that of its outline on the ellipsoid, $crs', frame => {
    const { toDegrees, pixelArea } = placedRaster(frame)
    for (const [column, row] of [
      [0, 0],
      [9, 9],
      [-3, 30],
    ]) {
      const [a, b, c, d] = [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ].map(([x, y]) => toDegrees(column + x, row + y))
      expect(pixelArea(column, row) / polygonsArea([[[a, b, c, d, a]]])).toBeCloseTo(1, 4)
    }
  })

  test('a kilometre of UTM is about a square kilometre, and the central meridian lies where it should', () => {
    // Scale 0.9996 on the central meridian: a square of the plane is 1/0.9996² of it on the ground.
    expect(placedRaster(utm).pixelArea(0, 0) * 0.9996 ** 2).toBeCloseTo(1e6, -2)
    expect(crsPlane(utm.crs).toDegrees(500_000, 2_220_000)[0]).toBeCloseTo(105, 9)
  })

  test('an unknown plane is an error', () => {
    expect(() => placedRaster({ ...degrees, crs: 'EPSG:99999999' })).toThrow()
  })
})
