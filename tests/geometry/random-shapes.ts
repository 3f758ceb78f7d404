/** Shapes for property tests, in degrees inside the province, and areas by counting points. */
import fc from 'fast-check'
import type { MultiPolygon, Polygon, Position } from '@/geometry/shapes'

/** A polygon seen whole from its centre: simple, and as spiky as chance has it. */
export const starPolygon: fc.Arbitrary<Polygon> = fc
  .record({
    lon: fc.double({ min: 104.9, max: 105.1, noNaN: true }),
    lat: fc.double({ min: 19.9, max: 20.1, noNaN: true }),
    radii: fc.array(fc.double({ min: 0.01, max: 0.12, noNaN: true }), { minLength: 3, maxLength: 24 }),
  })
  .map(({ lon, lat, radii }) => {
    const ring = radii.map((radius, i): Position => {
      const angle = (2 * Math.PI * i) / radii.length
      return [lon + radius * Math.cos(angle), lat + radius * Math.sin(angle)]
    })
    return [[...ring, ring[0]]]
  })

/** Any closed ring on a coarse lattice: crossings, touches, spikes and shared edges are the rule. */
export const latticePolygon: fc.Arbitrary<Polygon> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
    minLength: 3,
    maxLength: 9,
  })
  .map(points => {
    const ring = points.map(([i, j]): Position => [105 + i / 100, 20 + j / 100])
    return [[...ring, ring[0]]]
  })

export const box = (west: number, south: number, east: number, north: number): Polygon => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
]

/** Winding number of one ring about a point that is not on it. */
export function windingNumber(ring: Polygon[number], [x, y]: Position): number {
  let winding = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i]
    const [bx, by] = ring[i + 1]
    const left = (bx - ax) * (y - ay) - (x - ax) * (by - ay)
    if (ay <= y && by > y && left > 0) winding++
    if (ay > y && by <= y && left < 0) winding--
  }
  return winding
}

/** Inside by the rule of mending: wound around by the first ring and by no other, of one polygon at least. */
export const isInside = (polygons: MultiPolygon, point: Position): boolean =>
  polygons.some(
    ([outer, ...holes]) =>
      windingNumber(outer, point) !== 0 && holes.every(hole => windingNumber(hole, point) === 0),
  )
