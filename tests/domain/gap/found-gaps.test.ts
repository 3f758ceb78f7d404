import { describe, expect, test } from 'vitest'
import type { FoundGap } from '@/domain/gap/found-gap'
import { foundGaps } from '@/domain/gap/found-gaps'
import type { MultiPolygon, Polygon, Position } from '@/domain/units'
import { polygonsArea } from '@/geometry/measure/polygons-area'
import { geodesic } from '@/geometry/projection/geodesic'
import { coverageWorld } from '../coverage/coverage-world'
import { box } from '../coverage/small-world'
import { type GapWorld, gapInputOf, question } from './gap-world'

/** Square kilometres of boxes that do not overlap. */
const km2 = (...boxes: Polygon[]) => polygonsArea(boxes) / 1e6
const COMMUNE = box(105, 20, 105.1, 20.1)
const ring = (...points: Position[]): Polygon => [[...points, points[0]]]

function find(world: GapWorld, operator = 'any', minimumKm2 = 0) {
  return foundGaps(gapInputOf({ communes: [[COMMUNE]], ...world }), question(operator, minimumKm2))
}
const areas = (gaps: readonly FoundGap[]) => gaps.map(gap => gap.areaKm2)

/** Millimetres by some kilometres. */
const NOISE = 1e-5

describe('what is uncovered', () => {
  // Overlay cases as overlay libraries publish them, on a commune of 10 × 10 parts; areas worked out by hand.
  const cases: [name: string, cells: MultiPolygon, uncovered: Polygon[][]][] = [
    [
      'cells that overlap take away once',
      [box(105, 20, 105.06, 20.1), box(105.04, 20, 105.08, 20.1)],
      [[box(105.08, 20, 105.1, 20.1)]],
    ],
    [
      'a cross parts the commune in four',
      [box(105, 20.04, 105.1, 20.06), box(105.04, 20, 105.06, 20.1)],
      [
        [box(105, 20, 105.04, 20.04)],
        [box(105.06, 20, 105.1, 20.04)],
        [box(105, 20.06, 105.04, 20.1)],
        [box(105.06, 20.06, 105.1, 20.1)],
      ],
    ],
    [
      'an edge in common leaves no crack',
      [box(105, 20, 105.05, 20.1), box(105.05, 20, 105.1, 20.05)],
      [[box(105.05, 20.05, 105.1, 20.1)]],
    ],
    [
      'a hole in a cell is a piece',
      [[...box(104.9, 19.9, 105.2, 20.2), ...box(105.02, 20.02, 105.04, 20.04)]],
      [[box(105.02, 20.02, 105.04, 20.04)]],
    ],
    [
      'a hole under another cell is covered',
      [
        [...box(104.9, 19.9, 105.2, 20.2), ...box(105.02, 20.02, 105.04, 20.04)],
        box(105.02, 20.02, 105.03, 20.04),
      ],
      [[box(105.03, 20.02, 105.04, 20.04)]],
    ],
    [
      'a bow-tie covers both its halves',
      [ring([105, 20], [105.1, 20.1], [105.1, 20], [105, 20.1])],
      [[ring([105, 20], [105.1, 20], [105.05, 20.05])], [ring([105, 20.1], [105.05, 20.05], [105.1, 20.1])]],
    ],
    [
      'cells that meet in a corner leave two pieces',
      [box(105, 20, 105.05, 20.05), box(105.05, 20.05, 105.1, 20.1)],
      [[box(105.05, 20, 105.1, 20.05)], [box(105, 20.05, 105.05, 20.1)]],
    ],
    ['a cell outside leaves all', [box(106, 20, 106.1, 20.1)], [[COMMUNE]]],
    ['a cell over all leaves nothing', [box(104, 19, 106, 21)], []],
    ['a cell that is the commune leaves nothing', [COMMUNE], []],
  ]
  test.each(cases)('G1, G2: %s', (name, cells, uncovered) => {
    const { gaps, slivers } = find({ areas: [['A', '4G', cells]] })
    expect(slivers.areaKm2).toBeLessThan(NOISE)
    const wanted = uncovered.map(parts => km2(...parts)).sort((a, b) => b - a)
    const found = areas(gaps.filter(gap => gap.areaKm2 > NOISE))
    expect(found).toHaveLength(wanted.length)
    for (const [i, area] of found.entries()) {
      // Slanted edges of 10 km are straight in the plane and not in degrees: up to 0.9 m apart.
      expect(Math.abs(area - wanted[i])).toBeLessThan(name.includes('bow-tie') ? 5e-3 : 1e-4)
    }
  })

  test('G2: an island of cover is a hole of one piece, and what lies in its own hole is another piece', () => {
    const island: Polygon = [...box(105.02, 20.02, 105.08, 20.08), ...box(105.04, 20.04, 105.06, 20.06)]
    const { gaps } = find({ areas: [['A', '4G', [island]]] })
    expect(gaps.map(gap => gap.polygons[0].length)).toEqual([2, 1])
    const inner = km2(box(105.04, 20.04, 105.06, 20.06))
    expect(gaps[1].areaKm2).toBeCloseTo(inner, 5)
    expect(gaps[0].areaKm2).toBeCloseTo(km2(COMMUNE) - km2(box(105.02, 20.02, 105.08, 20.08)), 5)
    // The polygon in degrees says the same as the area.
    expect(polygonsArea(gaps[0].polygons) / 1e6).toBeCloseTo(gaps[0].areaKm2, 6)
  })

  test('G1: an operator, any and all are three different questions', () => {
    const west = box(105, 20, 105.06, 20.1)
    const east = box(105.04, 20, 105.1, 20.05)
    const world: GapWorld = {
      areas: [
        ['A', '4G', [west]],
        ['B', '4G', [east]],
        ['B', '3G', [COMMUNE]],
      ],
    }
    const total = (operator: string) => areas(find(world, operator).gaps).reduce((sum, area) => sum + area, 0)
    expect(total('A')).toBeCloseTo(km2(box(105.06, 20, 105.1, 20.1)), 4)
    expect(total('B')).toBeCloseTo(km2(COMMUNE) - km2(east), 4)
    expect(total('any')).toBeCloseTo(km2(box(105.06, 20.05, 105.1, 20.1)), 4)
    expect(total('all')).toBeCloseTo(km2(COMMUNE) - km2(box(105.04, 20, 105.06, 20.05)), 4)
    // Where an operator has no cell at all near a commune, "all" leaves the commune whole and in one piece.
    const far = find(
      {
        areas: [
          ['A', '4G', [west]],
          ['B', '4G', [box(106, 20, 106.1, 20.1)]],
        ],
      },
      'all',
    )
    expect(areas(far.gaps)).toEqual([expect.closeTo(km2(COMMUNE), 5)])
  })

  test('G1: of an operator or technology that sent no map nothing is found, and that is said', () => {
    const world: GapWorld = { areas: [['A', '4G', [box(106, 20, 106.1, 20.1)]]] }
    expect(find(world, 'B')).toMatchObject({ layerKnown: false, gaps: [] })
    expect(find({}, 'any')).toMatchObject({ layerKnown: false, gaps: [] })
    expect(find(world, 'A')).toMatchObject({ layerKnown: true, gaps: [{ communeCode: '15000' }] })
  })

  test('G2: pieces below the minimum are dropped, counted and summed', () => {
    const world: GapWorld = {
      areas: [['A', '4G', [box(105, 20, 105.0999, 20.1), box(105.09, 20.001, 105.1, 20.1)]]],
    }
    const sliver = km2(box(105.0999, 20, 105.1, 20.001))
    expect(areas(find(world).gaps)[0]).toBeCloseTo(sliver, 6)
    const { gaps, slivers } = find(world, 'any', 0.05)
    expect(gaps).toEqual([])
    expect(slivers.count).toBe(1)
    expect(slivers.areaKm2).toBeCloseTo(sliver, 6)
  })

  test('G2: a commune without a boundary is named, and stops nobody', () => {
    const found = find({ communes: [null, [COMMUNE]], areas: [['A', '4G', [box(106, 20, 106.1, 20.1)]]] })
    expect(found.withoutBoundary).toEqual(['15000'])
    expect(found.gaps.map(gap => gap.communeCode)).toEqual(['15001'])
  })

  test('G2: one cell of many corners is cut to each commune and leaves no seam', () => {
    // A comb over four communes: long enough to be cut, with the communes' borders in its teeth.
    const communes = [0, 1, 2, 3].map(i => [box(105 + i / 10, 20, 105.1 + i / 10, 20.1)])
    const teeth: Position[] = []
    for (let i = 0; i <= 400; i++) teeth.push([104.95 + i * 0.00125, i % 2 === 0 ? 20.02 : 20.08])
    const comb: Polygon = [[[104.95, 19], [105.45, 19], ...teeth.toReversed(), [104.95, 19]]]
    const { gaps, slivers } = foundGaps(gapInputOf({ communes, areas: [['A', '4G', [comb]]] }), question('A'))
    expect(slivers.count).toBe(0)
    // Above the teeth each commune has one piece, and nothing else.
    expect(gaps.map(gap => gap.communeCode).sort()).toEqual(['15000', '15001', '15002', '15003'])
    for (const gap of gaps) expect(gap.areaKm2 / km2(COMMUNE)).toBeCloseTo(0.5, 3)
  })
})

describe('who is inside', () => {
  const WEST = box(105, 20, 105.05, 20.1)

  test('G3, G4: villages and schools are counted where their point falls, people where they are reported', () => {
    const { gaps } = find({
      areas: [['A', '4G', [WEST]]],
      villages: [
        { at: [105.02, 20.05], households: 1000, population: 1000, pupils: 1000 },
        { at: [105.07, 20.05], households: 30, population: null, pupils: 8 },
        // The record names another commune: the place is here all the same.
        { at: [105.08, 20.05], commune: 7, households: 12, population: null, pupils: null },
        { at: null, households: 500 },
      ],
      schools: [{ at: [105.06, 20.01] }, { at: [105.01, 20.01] }],
    })
    expect(gaps).toHaveLength(1)
    expect(gaps[0]).toMatchObject({ villages: 2, households: 42, population: null, pupils: 8, schools: 1 })
  })

  test('G3, C5: on the edge of the cover a village is covered; on a border between communes it counts once, for its own', () => {
    const communes = [[COMMUNE], [box(105.1, 20, 105.2, 20.1)]]
    const found = (commune: number) =>
      foundGaps(
        gapInputOf({
          communes,
          areas: [['A', '4G', [WEST]]],
          villages: [
            { at: [105.05, 20.05], households: 1000 },
            { at: [105.1, 20.05], commune, households: 7 },
          ],
        }),
        question('A'),
      )
    for (const commune of [0, 1]) {
      const own = found(commune).gaps
      expect(own.map(gap => gap.villages).reduce((a, b) => a + b)).toBe(1)
      expect(own[0]).toMatchObject({ communeCode: `1500${commune}`, households: 7 })
    }
  })

  test('G4, G6: with a village the gap is trắng; without one nobody is counted, and no kind is told', () => {
    const { gaps } = find({
      areas: [['A', '4G', [box(105.04, 20, 105.06, 20.1)]]],
      villages: [{ at: [105.08, 20.05] }],
    })
    expect(
      gaps.map(({ kind, villages, households, population }) => ({ kind, villages, households, population })),
    ).toEqual([
      { kind: 'trang', villages: 1, households: null, population: null },
      { kind: null, villages: 0, households: 0, population: 0 },
    ])
  })

  test('G4: a sum says how many of the villages inside report', () => {
    const { gaps } = find({
      areas: [['A', '4G', [WEST]]],
      villages: [
        { at: [105.08, 20.05], households: 7, pupils: 0 },
        { at: [105.09, 20.05], population: 30, pupils: 2 },
      ],
    })
    expect(gaps[0]).toMatchObject({
      villages: 2,
      households: 7,
      pupils: 2,
      reported: { households: 1, population: 1, pupils: 2 },
    })
  })

  test('G6: people come first; what is not reported after what is; ids number a commune in that order', () => {
    const strips = [1, 3, 5, 7].map(i => box(105 + i / 100, 20, 105.01 + i / 100, 20.1))
    const at = (i: number): Position => [105.005 + i / 100, 20.05]
    const { gaps } = find({
      areas: [['A', '4G', strips]],
      villages: [
        { at: at(0), population: 50, households: 9 },
        { at: at(2), population: 200, households: 1 },
        { at: at(4), population: null, households: 90 },
      ],
    })
    expect(gaps.map(gap => gap.population)).toEqual([200, 50, null, 0, 0])
    expect(gaps.map(gap => gap.id)).toEqual(['15000-1', '15000-2', '15000-3', '15000-4', '15000-5'])
    // Without people the larger is first.
    expect(gaps[3].areaKm2).toBeGreaterThan(gaps[4].areaKm2)
  })

  test('G5: the nearest station of each operator, of all stations asked one by one', () => {
    const sites = Array.from({ length: 300 }, (_, i) => {
      const [lon, lat] = [104.6 + ((i * 7919) % 1000) / 1000, 19.6 + ((i * 104729) % 1000) / 1000]
      return [`S${i}`, ['A', 'B', 'C'][i % 3], lon, lat] as const
    })
    const { gaps } = find({ areas: [['A', '4G', [WEST]]], sites })
    const from: Position = [105.075, 20.05]
    expect(gaps[0].nearest.map(site => site.operator)).toEqual(['A', 'B', 'C'])
    for (const { operator, siteCode, distanceM, bearing } of gaps[0].nearest) {
      const all = sites
        .filter(site => site[1] === operator)
        .map(([code, , lon, lat]) => ({ code, ...geodesic(from, [lon, lat]) }))
      const best = all.reduce((a, b) => (b.distance < a.distance ? b : a))
      expect(siteCode).toBe(best.code)
      expect(Math.abs(distanceM - best.distance)).toBeLessThan(2)
      expect(bearing).toBeCloseTo(best.bearing, 1)
    }
  })
})

describe('however the data is laid out', () => {
  test('the order of the areas changes no digit, and progress rises to 1', () => {
    const { communes, cells, input } = coverageWorld({
      communes: 30,
      discs: 40,
      operators: 2,
      technologies: ['4G'],
      roughness: 3,
      seed: 4,
    })
    const world = (list: readonly MultiPolygon[][]): GapWorld => ({
      communes,
      areas: list.flatMap((shapes, o) => shapes.map(shape => [`O${o}`, '4G', shape] as const)),
      villages: Array.from(input.villages.lon, (lon, i) => ({
        at: [lon, input.villages.lat[i]] as const,
        commune: input.villages.communeIndex[i],
      })),
    })
    const shapes = cells.map(layer => layer.map(polygon => [polygon]))
    const said: number[] = []
    const one = foundGaps(gapInputOf(world(shapes)), question('all', 0.05), share => said.push(share))
    const other = foundGaps(gapInputOf(world(shapes.map(layer => layer.toReversed()))), question('all', 0.05))
    expect(other).toEqual(one)
    expect(one.gaps.length).toBeGreaterThan(10)
    expect(said).toEqual([...said].sort((a, b) => a - b))
    expect(said.at(-1)).toBe(1)
  })
})
