import { describe, expect, test } from 'vitest'
import { claims } from './bundle'

describe('coverage rings', () => {
  test('are closed, wound outer counter-clockwise and holes clockwise, and no ring meets itself', () => {
    for (const { properties, geometry } of claims()) {
      for (const polygon of geometry.coordinates) {
        polygon.forEach((ring, index) => {
          const points = ring.map(([lon, lat]) => [Math.round(lon! * 1e5), Math.round(lat! * 1e5)] as const)
          expect(points[0]).toEqual(points.at(-1))
          expect(new Set(points.map(String)).size).toBe(points.length - 1)
          let twice = 0
          for (let i = 1; i < points.length; i++) {
            twice += points[i - 1]![0] * points[i]![1] - points[i]![0] * points[i - 1]![1]
          }
          expect(twice > 0).toBe(index === 0)
          expect(meetings(points), `${properties.operator} ${properties.technology}`).toBe(0)
        })
      }
    }
  }, 30_000)
})

type Point = readonly [number, number]

/** Pairs of segments of a ring, not neighbours, that touch or cross. */
const meetings = (ring: readonly Point[]): number => {
  const side = (a: Point, b: Point, c: Point) =>
    Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
  const apart = (a: Point, b: Point, c: Point, d: Point, axis: 0 | 1) =>
    Math.max(a[axis], b[axis]) < Math.min(c[axis], d[axis]) ||
    Math.max(c[axis], d[axis]) < Math.min(a[axis], b[axis])
  let count = 0
  const last = ring.length - 2
  for (let i = 0; i <= last; i++) {
    for (let j = i + 2; j <= last; j++) {
      if (i === 0 && j === last) continue
      const [a, b, c, d] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!]
      if (apart(a, b, c, d, 0) || apart(a, b, c, d, 1)) continue
      if (side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0) count++
    }
  }
  return count
}
