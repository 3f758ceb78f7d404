import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ringArea } from '@/geometry/measure/ring-area'
import { destination, geodesic, sphericalDistance } from '@/geometry/projection/geodesic'
import { geodesicDisc } from '@/geometry/projection/geodesic-disc'
import type { Position } from '@/geometry/shapes'

const dms = (d: number, m: number, s: number) => Math.sign(d) * (Math.abs(d) + m / 60 + s / 3600)

const inProvince = fc.tuple(
  fc.double({ min: 104, max: 107, noNaN: true }),
  fc.double({ min: 19, max: 21, noNaN: true }),
)

describe('geodesic', () => {
  test('Flinders Peak to Buninyong is 54 972.271 m at 306°52′05.37″ (GDA technical manual)', () => {
    const flinders: Position = [dms(144, 25, 29.5244), dms(-37, 57, 3.7203)]
    const buninyong: Position = [dms(143, 55, 35.3839), dms(-37, 39, 10.1561)]
    const { distance, bearing } = geodesic(flinders, buninyong)
    expect(distance).toBeCloseTo(54_972.271, 2)
    expect(bearing).toBeCloseTo(dms(306, 52, 5.37), 5)
  })

  test('New York to London is 5 551 759.400 m at 51.198883° (GeographicLib)', () => {
    const { distance, bearing } = geodesic([-73.8, 40.6], [-0.5, 51.6])
    expect(distance).toBeCloseTo(5_551_759.4, 2)
    expect(bearing).toBeCloseTo(51.198882846, 7)
  })

  test('one goes by distance and bearing to where they were measured', () => {
    fc.assert(
      fc.property(inProvince, inProvince, (from, to) => {
        const { distance, bearing } = geodesic(from, to)
        const [lon, lat] = destination(from, bearing, distance)
        expect(Math.hypot(lon - to[0], lat - to[1])).toBeLessThan(1e-8)
      }),
    )
  })

  test('the sphere is within 0.6 % of the ellipsoid', () => {
    fc.assert(
      fc.property(inProvince, inProvince, (from, to) => {
        const { distance } = geodesic(from, to)
        expect(Math.abs(sphericalDistance(from, to) - distance)).toBeLessThanOrEqual(0.006 * distance + 1e-6)
      }),
    )
  })

  test('a point is no distance from itself', () => {
    expect(geodesic([105.7, 19.8], [105.7, 19.8])).toEqual({ distance: 0, bearing: 0 })
  })

  test('points on opposite sides of the globe get the figure of the sphere', () => {
    const { distance } = geodesic([0, 0], [179.9, 0.1])
    expect(distance).toBeGreaterThan(19_900_000)
    expect(distance).toBeLessThan(20_100_000)
  })

  test('every corner of a disc is its radius away, and the ring runs left', () => {
    const [ring] = geodesicDisc([105, 20], 3000)
    expect(ring).toHaveLength(65)
    expect(ring[64]).toEqual(ring[0])
    expect(ringArea(ring)).toBeGreaterThan(0)
    for (const corner of ring) expect(geodesic([105, 20], corner).distance).toBeCloseTo(3000, 3)
  })
})
