import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { polygonsArea } from '@/geometry/measure/polygons-area'
import { equalAreaPlane, provincePlane } from '@/geometry/projection/equal-area'
import { ECCENTRICITY_2, RADIANS, SEMI_MAJOR } from '@/geometry/projection/wgs84'
import { box } from '../random-shapes'

/** The area between two parallels and meridians by Simpson's rule over M·N·cos φ: no authalic latitude in it. */
function quadrangle(south: number, north: number, degreesOfLongitude: number): number {
  const strip = (lat: number) => {
    const w = 1 - ECCENTRICITY_2 * Math.sin(lat * RADIANS) ** 2
    return (SEMI_MAJOR ** 2 * (1 - ECCENTRICITY_2) * Math.cos(lat * RADIANS)) / w ** 2
  }
  const n = 2000
  const h = (north - south) / n
  let sum = strip(south) + strip(north)
  for (let i = 1; i < n; i++) sum += strip(south + i * h) * (i % 2 === 1 ? 4 : 2)
  return (sum * h * RADIANS * degreesOfLongitude * RADIANS) / 3
}

describe('equal-area plane', () => {
  test('a degree quadrangle between 20° and 21° N has its area on the ellipsoid', () => {
    const expected = quadrangle(20, 21, 1)
    expect(polygonsArea([box(105, 20, 106, 21)]) / expected).toBeCloseTo(1, 11)
    // And the integral is not off by a factor: a degree of latitude is 110.7 km here, one of longitude 104.3 km.
    expect(expected / 1e6 / (110.7 * 104.3)).toBeCloseTo(1, 2)
  })

  test('the whole ellipsoid has 510 065 621.7 km²', () => {
    const height = provincePlane.y(90) - provincePlane.y(-90)
    const width = provincePlane.x(180) - provincePlane.x(-180)
    expect((height * width) / 1e6).toBeCloseTo(510_065_621.724, 1)
  })

  test('area does not depend on the standard parallel', () => {
    const shape = [box(104.4, 19.3, 106.1, 20.7)]
    const other = equalAreaPlane({ standardParallel: 0, centralMeridian: 90, originLatitude: 0 })
    expect(polygonsArea(shape, other) / polygonsArea(shape)).toBeCloseTo(1, 12)
  })

  test('a position comes back from the plane to a hundredth of a millimetre', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 100, max: 112, noNaN: true }),
        fc.double({ min: -89, max: 89, noNaN: true }),
        (lon, lat) => {
          const [lon2, lat2] = provincePlane.inverse(provincePlane.forward([lon, lat]))
          expect(Math.abs(lon2 - lon)).toBeLessThan(1e-10)
          expect(Math.abs(lat2 - lat)).toBeLessThan(1e-10)
        },
      ),
    )
  })

  test('a parallel of 1° at the standard parallel is as long as on the ellipsoid', () => {
    const w = Math.sqrt(1 - ECCENTRICITY_2 * Math.sin(20 * RADIANS) ** 2)
    const onGround = (SEMI_MAJOR * Math.cos(20 * RADIANS) * RADIANS) / w
    expect(provincePlane.x(106) - provincePlane.x(105)).toBeCloseTo(onGround, 6)
  })

  test('a latitude beyond the pole has no place in the plane', () => {
    expect(provincePlane.y(90.1)).toBeNaN()
    expect(provincePlane.y(Number.NaN)).toBeNaN()
    expect(provincePlane.lat(provincePlane.y(90))).toBe(90)
  })
})
