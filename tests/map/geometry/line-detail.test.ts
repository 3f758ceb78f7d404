import { readFileSync } from 'node:fs'
import { fc, test } from '@fast-check/vitest'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { describe, expect } from 'vitest'
import { boundaryLines } from '@/map/geometry/boundary-lines'
import { detailLevel, lineDetail, OFF_BY } from '@/map/geometry/line-detail'

type Areas = Parameters<typeof boundaryLines>[0]

/** Where a place stands at a zoom, in pixels, the way of the map's own plane (512 pixels round the world at zoom 0). */
const pixel = (lon: number, lat: number, zoom: number): [number, number] => {
  const world = 512 * 2 ** zoom
  const sine = Math.sin((lat * Math.PI) / 180)
  return [(lon / 360) * world, (Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world]
}
const corners = (line: Float64Array, zoom: number) =>
  Array.from({ length: line.length / 2 }, (_, i) => pixel(line[2 * i], line[2 * i + 1], zoom))

/** By looking at each of a thousand places of every stroke: no formula for distances is shared with the product. */
function pixelsOff(point: readonly [number, number], line: readonly [number, number][]): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]]
    for (let step = 0; step <= 1000; step++) {
      const t = step / 1000
      least = Math.min(
        least,
        Math.hypot(a[0] + t * (b[0] - a[0]) - point[0], a[1] + t * (b[1] - a[1]) - point[1]),
      )
    }
  }
  return least
}

const wiggle = fc
  .array(fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 14,
  })
  .map(steps => {
    let [lon, lat] = [105, 20]
    return Float64Array.from([
      lon,
      lat,
      ...steps.flatMap(([dx, dy]) => {
        lon += dx * 0.004
        lat += dy * 0.004
        return [lon, lat]
      }),
    ])
  })

describe('detail of lines', () => {
  test.prop([wiggle, fc.double({ min: 6.5, max: 15.5, noNaN: true })], { numRuns: 60 })(
    'at no zoom of the map does a corner stand off the line drawn by more than a quarter of a pixel',
    (line, zoom) => {
      const [drawn] = lineDetail([line])(detailLevel(zoom))
      const as = corners(drawn, zoom)
      // A thousandth of a stroke is what looking at a thousand places may miss.
      const strokes = as.slice(1).map((b, i) => Math.hypot(b[0] - as[i][0], b[1] - as[i][1]))
      for (const corner of corners(line, zoom))
        expect(pixelsOff(corner, as)).toBeLessThanOrEqual(OFF_BY + Math.max(...strokes) / 1000 + 1e-6)
    },
  )

  test.prop([wiggle])('ends stay, and what is left are corners of the line, in their order', line => {
    for (const zoom of [6.5, 9, 12, 15.5]) {
      const [drawn] = lineDetail([line])(detailLevel(zoom))
      expect([...drawn.slice(0, 2), ...drawn.slice(-2)]).toEqual([...line.slice(0, 2), ...line.slice(-2)])
      let at = 0
      for (let i = 0; i < drawn.length; i += 2) {
        while (at < line.length && (line[at] !== drawn[i] || line[at + 1] !== drawn[i + 1])) at += 2
        expect(at).toBeLessThan(line.length)
        at += 2
      }
    }
  })

  test('an island stays closed', () => {
    const island = Float64Array.from([105, 20, 105.1, 20, 105.1, 20.1, 105, 20.1, 105, 20])
    expect([...lineDetail([island])(detailLevel(9))[0]]).toEqual([...island])
  })

  test('before there is a map lines are as at its farthest zoom, not bare strokes', () => {
    expect(detailLevel(0)).toBe(detailLevel(6))
    expect(detailLevel(0)).toBeLessThan(6.5)
  })

  test('seen whole, the borders of the communes need less than half of their corners; from near, nearly all', () => {
    const topology = JSON.parse(readFileSync('data/boundaries.topojson', 'utf8')) as Topology
    const { features } = feature(topology, topology.objects.communes) as FeatureCollection<
      Polygon | MultiPolygon
    >
    const areas = features.map(({ geometry }) =>
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    )
    const lines = boundaryLines(areas as unknown as Areas)
    const count = (all: readonly Float64Array[]) => all.reduce((sum, line) => sum + line.length / 2, 0)
    const at = lineDetail(lines)
    expect(count(at(detailLevel(8.4)))).toBeLessThan(count(lines) / 2)
    expect(count(at(detailLevel(15)))).toBeGreaterThan(count(lines) * 0.95)
  })
})
