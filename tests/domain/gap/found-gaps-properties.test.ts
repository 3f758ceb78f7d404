/** Messy cells against two other ways to the same figures: GEOS's overlay, and a look at many points. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { coverageTable } from '@/domain/coverage/coverage-table'
import { foundGaps } from '@/domain/gap/found-gaps'
import type { MultiPolygon, Polygon, Position } from '@/domain/units'
import { polygonsArea } from '@/geometry/measure/polygons-area'
import { containsPoint } from '@/geometry/points/contains-point'
import { geodesicDisc } from '@/geometry/projection/geodesic-disc'
import { box, isInside, latticePolygon, starPolygon } from '../../geometry/random-shapes'
import { coverageWorld } from '../coverage/coverage-world'
import { type Geos, openGeos } from '../coverage/geos'
import { gapInputOf, question } from './gap-world'

/** Of a commune's area: the grid is 1 mm (C2). */
const GRID_NOISE = 1e-6

const world = coverageWorld({ communes: 600, roughness: 4, discs: 0, seed: 8 })
const communes = world.communes
  .filter(([[outer]]) => outer.every(([lon, lat]) => Math.abs(lon - 105) < 0.1 && Math.abs(lat - 20) < 0.1))
  .slice(0, 6)
  // Real communes have islands, and holes where another one lies.
  .map((shape, i): MultiPolygon => {
    const [lon, lat] = shape[0][0][0]
    return i % 2 === 0 ? [...shape, geodesicDisc([lon, lat + 0.2], 400, 12)] : shape
  })

/** Spikes, holes that reach out of their polygon, slivers along a border, islands in holes, rings that cross themselves. */
const holed = fc.tuple(starPolygon, starPolygon).map(([[outer], [hole]]): Polygon => [outer, hole])
const sliver = fc
  .tuple(fc.double({ min: 104.9, max: 105.1, noNaN: true }), fc.double({ min: 1e-8, max: 1e-5, noNaN: true }))
  .map(([lon, width]) => box(lon, 19.8, lon + width, 20.2))
const crossing = latticePolygon.map(
  ([ring]): Polygon => [ring.map(([lon, lat]): Position => [104.9 + 3 * (lon - 105), 19.9 + 3 * (lat - 20)])],
)
const messy = fc.array(fc.oneof(starPolygon, holed, sliver, crossing), { minLength: 1, maxLength: 8 })

const inputOf = (a: MultiPolygon, b: MultiPolygon = []) =>
  gapInputOf({ communes, areas: [['A', '4G', a], ...(b.length > 0 ? [['B', '4G', b] as const] : [])] })

/**
 * Both layers cut the same border beside a notch of it, and each moves it by its millimetre. The clipping library, asked
 * for the union of the commune without one and the commune without the other, fills the notch: 160 m², 7e-6 of the commune.
 */
const NOTCH_BESIDE_A_BORDER: [MultiPolygon, MultiPolygon] = [
  [
    closed([104.96, 20.08], [105.02, 20.08], [104.96, 19.96], [104.93, 20.02], [105.05, 19.99]),
    closed([104.9692519, 19.9782736], [104.9650779, 19.9984562], [104.9552577, 19.9704052]),
  ],
  [
    closed([105.02, 20.05], [104.96, 19.96], [105.02, 20.08]),
    closed([105.0827242, 19.968722], [105.0160527, 19.9777691], [104.9732483, 20.0036162]),
  ],
]

let geos: Geos
beforeAll(async () => {
  geos = await openGeos()
})

/** By other people's overlay and the rule of mending: outer ring by winding, holes out of their own polygon only. */
function mended(polygons: MultiPolygon): number {
  return geos.union(
    polygons.map(([outer, ...holes]) =>
      holes.reduce((left, hole) => geos.difference(left, geos.wound(hole)), geos.wound(outer)),
    ),
  )
}

describe('whatever the cells', () => {
  test('there are communes to look at', () => expect(communes).toHaveLength(6))

  test('G2: pieces and what coverage says is covered make the commune, to a millionth of it', () => {
    fc.assert(
      fc.property(messy, messy, (a, b) => {
        const input = inputOf(a, b)
        const table = coverageTable(input)
        for (const [l, { operator }] of table.layers.entries()) {
          const { gaps, slivers } = foundGaps(input, question(operator))
          expect(slivers.count).toBe(0)
          for (const [c, code] of input.communeCodes.entries()) {
            const whole = table.wholes.area[c]
            const open = gaps.filter(gap => gap.communeCode === code)
            const uncovered = open.reduce((sum, gap) => sum + gap.areaKm2, 0)
            const covered = table.shares.area[l * communes.length + c] * whole
            // The table takes shares nearer than 1e-6 to 0 or 1 for 0 or 1 (C2).
            expect(Math.abs(uncovered + covered - whole) / whole).toBeLessThan(2 * GRID_NOISE)
            const drawn = open.reduce((sum, gap) => sum + polygonsArea(gap.polygons) / 1e6, 0)
            expect(Math.abs(drawn - uncovered) / whole).toBeLessThan(GRID_NOISE)
          }
        }
      }),
      // 60 runs of chance rarely meet what the example does.
      { numRuns: 60, examples: [NOTCH_BESIDE_A_BORDER] },
    )
  }, 120_000)

  test('G2, C2: shares of area and pieces are GEOS’s to a millionth of the commune', () => {
    fc.assert(
      fc.property(messy, a => {
        const input = inputOf(a)
        const table = coverageTable(input)
        const { gaps } = foundGaps(input, question('A'))
        const layer = mended(a)
        for (const [c, shape] of communes.entries()) {
          const commune = geos.union([geos.shape(shape)])
          const whole = geos.area(commune)
          const covered = geos.area(geos.intersection(commune, layer))
          const uncovered = geos.area(geos.difference(commune, layer))
          expect(Math.abs(table.wholes.area[c] * 1e6 - whole) / whole).toBeLessThan(GRID_NOISE)
          expect(Math.abs(table.shares.area[c] - covered / whole)).toBeLessThan(2 * GRID_NOISE)
          const found = gaps
            .filter(gap => gap.communeCode === input.communeCodes[c])
            .reduce((sum, gap) => sum + gap.areaKm2 * 1e6, 0)
          expect(Math.abs(found - uncovered) / whole).toBeLessThan(GRID_NOISE)
        }
        geos.forget()
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  test('G1, G2: a point lies in exactly one piece where it is in a commune and uncovered, and in none elsewhere', () => {
    const places = fc.array(
      fc.tuple(
        fc.double({ min: 104.9, max: 105.1, noNaN: true }),
        fc.double({ min: 19.9, max: 20.1, noNaN: true }),
      ),
      { minLength: 40, maxLength: 40 },
    )
    fc.assert(
      fc.property(messy, messy, places, (a, b, points) => {
        const input = inputOf(a, b)
        for (const operator of ['A', 'any', 'all']) {
          const { gaps } = foundGaps(input, question(operator))
          for (const point of points) {
            // A hair beside an edge, rounding has its say.
            if (nearEdge([...communes.flat(), ...a, ...b], point)) continue
            const inA = isInside(a, point)
            const inB = isInside(b, point)
            const covered = operator === 'A' ? inA : operator === 'any' ? inA || inB : inA && inB
            const here = communes.filter(shape => containsPoint(shape, point)).length
            const found = gaps.filter(gap => containsPoint(gap.polygons, point)).length
            expect(found).toBe(covered ? 0 : here)
          }
        }
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  test('G2: the polygons of a piece hang together and never overlap another piece', () => {
    fc.assert(
      fc.property(messy, a => {
        const { gaps } = foundGaps(inputOf(a), question('A', 1e-4))
        const shapes = gaps.map(gap => mended(gap.polygons))
        const sum = gaps.reduce((total, gap) => total + gap.areaKm2 * 1e6, 0)
        // Snapped rings may cross themselves by a millimetre, and GEOS refuses some of those as they stand.
        const union = geos.union(shapes)
        expect(Math.abs(geos.area(union) - sum)).toBeLessThan(1e-6 * sum + 1)
        geos.forget()
      }),
      { numRuns: 30 },
    )
  }, 120_000)
})

function closed(...ring: Position[]): Polygon {
  return [[...ring, ring[0]]]
}

/** Within some 10 m of an edge: straight in degrees and straight in the plane are that far apart on long edges. */
function nearEdge(polygons: MultiPolygon, [x, y]: Position): boolean {
  return polygons.flat().some(ring =>
    ring.slice(1).some(([bx, by], i) => {
      const [ax, ay] = ring[i]
      const [dx, dy] = [bx - ax, by - ay]
      const length2 = dx * dx + dy * dy
      const t = length2 > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2)) : 0
      return Math.hypot(ax + t * dx - x, ay + t * dy - y) < 1e-4
    }),
  )
}
