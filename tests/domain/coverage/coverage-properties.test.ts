import { area, featureCollection, intersect, multiPolygon, union } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COVERAGE_MEASURES } from '@/domain/coverage/coverage'
import { layerIndex } from '@/domain/coverage/coverage-share'
import { coverageTable } from '@/domain/coverage/coverage-table'
import type { MultiPolygon, Ring } from '@/domain/units'
import { subtractRegions } from '@/geometry/clipping/boolean'
import { type Region, regionArea } from '@/geometry/clipping/region'
import { regionOf } from '@/geometry/clipping/region-of'
import { containsPoint } from '@/geometry/points/contains-point'
import { provincePlane } from '@/geometry/projection/equal-area'
import { geodesicDisc } from '@/geometry/projection/geodesic-disc'
import { coverageWorld } from './coverage-world'
import { seeded } from './seeded'
import { coverageInputOf, type SmallWorld } from './small-world'

/** Communes, places and discs of a small part of the province. */
const disc = fc
  .tuple(
    fc.double({ min: 104.95, max: 105.25, noNaN: true }),
    fc.double({ min: 19.95, max: 20.25, noNaN: true }),
    fc.double({ min: 500, max: 9000, noNaN: true }),
    fc.integer({ min: 3, max: 40 }),
  )
  .map(([lon, lat, radius, corners]) => geodesicDisc([lon, lat], radius, corners))
const cells = fc.array(disc, { minLength: 1, maxLength: 12 })
const { communes } = coverageWorld({ communes: 600, roughness: 3, discs: 0, seed: 5 })
const near = communes.filter(shape => {
  const [lon, lat] = shape[0][0][0]
  return lon > 104.95 && lon < 105.2 && lat > 19.95 && lat < 20.2
})
const places = (seed: number) => {
  const random = seeded(seed)
  return Array.from({ length: 60 }, (_, i) => ({
    commune: i % near.length,
    at: [104.95 + 0.3 * random(), 19.95 + 0.3 * random()] as const,
    households: Math.floor(200 * random()),
    pupils: Math.floor(100 * random()),
  }))
}
const base: SmallWorld = { communes: near, villages: places(1), schools: places(2) }
const tableOf = (a: MultiPolygon, b: MultiPolygon = []) =>
  coverageTable(
    coverageInputOf({
      ...base,
      areas: [
        ['A', '4G', a],
        ['B', '4G', b],
      ],
    }),
  )
const rowsOf = (table: ReturnType<typeof tableOf>, operator: string) => {
  const at = layerIndex(table, operator, '4G') * near.length
  return COVERAGE_MEASURES.map(measure => table.shares[measure].slice(at, at + near.length))
}

describe('whatever the cells', () => {
  test('C2–C6: shares lie in 0…1, and C9: any ≥ each operator ≥ all', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        const table = tableOf(a, b)
        for (const measure of COVERAGE_MEASURES) {
          for (const share of table.shares[measure])
            expect(Number.isNaN(share) || (share >= 0 && share <= 1)).toBe(true)
        }
        const [any, all] = [rowsOf(table, 'any'), rowsOf(table, 'all')]
        for (const operator of ['A', 'B']) {
          for (const [m, shares] of rowsOf(table, operator).entries()) {
            for (const [c, share] of shares.entries()) {
              if (Number.isNaN(share)) continue
              expect(any[m][c]).toBeGreaterThanOrEqual(share)
              expect(all[m][c]).toBeLessThanOrEqual(share)
            }
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('C9: for areas, any and all of two operators are as much as the two', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        const table = tableOf(a, b)
        const [[one], [two], [any], [all]] = ['A', 'B', 'any', 'all'].map(operator => rowsOf(table, operator))
        for (let c = 0; c < near.length; c++) expect(any[c] + all[c]).toBeCloseTo(one[c] + two[c], 5)
      }),
      { numRuns: 40 },
    )
  })

  test('C2: covered and uncovered make the commune', () => {
    fc.assert(
      fc.property(cells, a => {
        const [shares] = rowsOf(tableOf(a), 'A')
        const layer: Region = regionOf(a, provincePlane)
        for (const [c, shape] of near.entries()) {
          const commune = regionOf(shape, provincePlane)
          const whole = regionArea(commune)
          const uncovered = regionArea(subtractRegions(commune, layer)) / whole
          expect(Math.abs(shares[c] + uncovered - 1)).toBeLessThan(1e-6)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('another cell lowers no share', () => {
    fc.assert(
      fc.property(cells, disc, (a, more) => {
        const [before, after] = [rowsOf(tableOf(a), 'A'), rowsOf(tableOf([...a, more]), 'A')]
        for (const [m, shares] of before.entries()) {
          for (const [c, share] of shares.entries()) {
            if (!Number.isNaN(share)) expect(after[m][c]).toBeGreaterThanOrEqual(share - 1e-6)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('the order of the cells changes no bit', () => {
    fc.assert(
      fc.property(cells, fc.nat(), (a, seed) => {
        const random = seeded(seed)
        const shuffled = a
          .map(polygon => ({ polygon, key: random() }))
          .sort((p, q) => p.key - q.key)
          .map(({ polygon }) => polygon)
        expect(tableOf(shuffled)).toEqual(tableOf(a))
      }),
      { numRuns: 40 },
    )
  })

  test('C3, C4, C6: villages and schools are counted as a look at each cell counts them', () => {
    fc.assert(
      fc.property(cells, a => {
        const table = tableOf(a)
        // Edges are straight in the plane: up to a metre beside where they are straight in degrees.
        const inPlane = a.map(polygon => polygon.map(ring => ring.map(provincePlane.forward)))
        const [, village, household, pupil, school] = rowsOf(table, 'A')
        const count = (
          list: NonNullable<SmallWorld['villages']>,
          c: number,
          weight: (p: (typeof list)[number]) => number,
        ) => {
          const own = list.filter(place => place.commune === c)
          const covered = own.filter(
            place => place.at && containsPoint(inPlane, provincePlane.forward(place.at)),
          )
          const sum = (ps: typeof own) => ps.reduce((total, place) => total + weight(place), 0)
          return sum(covered) / sum(own)
        }
        for (let c = 0; c < near.length; c++) {
          expect(village[c]).toBeCloseTo(
            count(base.villages ?? [], c, () => 1),
            9,
          )
          expect(household[c]).toBeCloseTo(
            count(base.villages ?? [], c, p => p.households ?? 0),
            9,
          )
          expect(pupil[c]).toBeCloseTo(
            count(base.villages ?? [], c, p => p.pupils ?? 0),
            9,
          )
          expect(school[c]).toBeCloseTo(
            count(base.schools ?? [], c, () => 1),
            9,
          )
        }
      }),
      { numRuns: 30 },
    )
  })
})

/** Whether the boxes of a ring and of some positions meet: the others cannot hold a point of it. */
const meets = (ring: Ring, lons: readonly number[], lats: readonly number[]): boolean =>
  [lons, lats].every(
    (values, axis) =>
      Math.min(...ring.map(p => p[axis])) <= Math.max(...values) &&
      Math.max(...ring.map(p => p[axis])) >= Math.min(...values),
  )

describe('against the whole province', () => {
  const world = coverageWorld({
    communes: 120,
    roughness: 4,
    operators: 2,
    technologies: ['4G'],
    discs: 120,
    seed: 11,
  })
  const table = coverageTable(world.input)

  test('C2: shares of area are what 20 000 points thrown into a commune count', () => {
    const random = seeded(3)
    for (const c of [3, 40, 77, 101]) {
      const shape = world.communes[c]
      const [lons, lats] = [0, 1].map(axis => shape[0][0].map(position => position[axis]))
      const reach = world.cells.map(cells => cells.filter(([ring]) => meets(ring, lons, lats)))
      let inside = 0
      let covered = [0, 0, 0, 0]
      while (inside < 20_000) {
        const lon = Math.min(...lons) + random() * (Math.max(...lons) - Math.min(...lons))
        const lat = Math.min(...lats) + random() * (Math.max(...lats) - Math.min(...lats))
        if (!containsPoint(shape, [lon, lat])) continue
        inside++
        const by = reach.map(cells => containsPoint(cells, [lon, lat]))
        covered = covered.map((n, l) => n + (by.concat(by[0] || by[1], by[0] && by[1])[l] ? 1 : 0))
      }
      for (const [l, n] of covered.entries()) {
        // Four standard errors of a count of 20,000.
        expect(Math.abs(table.shares.area[l * 120 + c] - n / inside)).toBeLessThan(0.0142)
      }
    }
  }, 60_000)

  test('C2: shares of area are turf’s to a few millionths', () => {
    const feature = (shape: MultiPolygon) =>
      multiPolygon(shape.map(p => p.map(r => r.map(([x, y]) => [x, y]))))
    const layer = union(featureCollection(world.cells[0].map(cell => feature([cell]))))
    for (const c of [3, 18, 40, 77, 101]) {
      const commune = feature(world.communes[c])
      const both = layer && intersect(featureCollection([commune, layer]))
      // turf's area is spherical and its edges straight in degrees: that is the difference allowed.
      expect(Math.abs(table.shares.area[c] - (both ? area(both) / area(commune) : 0))).toBeLessThan(5e-6)
    }
  }, 60_000)
})
