/** What the schematic boundary promises, proved from the shipped file against the facts and against brute force. */
import { area, polygon } from '@turf/turf'
import Flatbush from 'flatbush'
import { describe, expect, test } from 'vitest'
import { buildBoundaries } from '../../data/recipes/boundaries'
import { readFacts } from '../../data/recipes/boundaries/facts'
import { holds, readShipped, type Shape, type Step, twiceArea } from './shipped-topology'

const shipped = readShipped('boundaries.topojson')
const basemap = readShipped('basemap.topojson')
const facts = readFacts()
const factsOf = new Map(facts.map(commune => [commune.communeCode, commune]))
const communes = shipped.shapes('communes')
const districts = shipped.shapes('districts')
const province = shipped.shapes('province')
const rings = (shape: Shape) => shape.polygons.flat().map(shipped.ring)
const squareKm = (shape: Shape) =>
  shape.polygons.reduce((sum, polygonArcs) => {
    const coordinates = polygonArcs.map(ring => shipped.ring(ring).map(shipped.degrees))
    return sum + area(polygon(coordinates)) / 1e6
  }, 0)
const arcOf = (reference: number) => (reference < 0 ? ~reference : reference)
const usersOf = (shapes: Shape[]) => {
  const users = new Map<number, number[]>()
  shapes.forEach((shape, i) => {
    for (const r of shape.polygons.flat(2)) users.set(arcOf(r), [...(users.get(arcOf(r)) ?? []), i])
  })
  return users
}

describe('the communes', () => {
  test('carry the 559 codes of the facts, each with its district', () => {
    const ours = communes.map(({ properties }) => [properties.commune_code, properties.district_code])
    expect(ours).toEqual(facts.map(commune => [commune.communeCode, commune.districtCode]))
  })

  test('are one polygon each', () => {
    expect(communes.filter(({ polygons }) => polygons.length !== 1)).toEqual([])
  })

  test('each contain the centroid that the facts give', () => {
    const without = communes.filter(shape => {
      const { lon, lat } = factsOf.get(shape.properties.commune_code!)!
      return !holds(
        rings(shape).map(ring => ring.map(shipped.degrees)),
        [lon, lat],
      )
    })
    expect(without.map(({ properties }) => properties.commune_code)).toEqual([])
  })

  test('run counter-clockwise outside and clockwise round holes', () => {
    for (const shape of communes) {
      const [outer, ...holes] = rings(shape)
      expect(twiceArea(outer!)).toBeGreaterThan(0)
      for (const hole of holes) expect(twiceArea(hole)).toBeLessThan(0)
    }
  })

  test('have the areas of the facts, scaled to the outline, with a mean error of at most 4 %', () => {
    const areas = communes.map(squareKm)
    const scale = areas.reduce((a, b) => a + b) / facts.reduce((sum, commune) => sum + commune.areaKm2, 0)
    const errors = facts.map((commune, i) => Math.abs(areas[i]! / (commune.areaKm2 * scale) - 1))
    expect(errors.reduce((a, b) => a + b) / errors.length).toBeLessThanOrEqual(0.04)
    expect(Math.max(...errors)).toBeLessThan(0.35)
    expect(Math.abs(scale - 1)).toBeLessThan(0.02)
  })
})

describe('the arcs', () => {
  const users = usersOf(communes)

  test('are used by two communes inside the province and by one on its edge, the edge being the province', () => {
    const edge = new Set(province.flatMap(({ polygons }) => polygons.flat(2)).map(arcOf))
    expect([...users.keys()].sort((a, b) => a - b)).toEqual(shipped.arcs.map((_, i) => i))
    for (const [arc, by] of users) {
      expect(new Set(by).size).toBe(by.length)
      expect(by.length).toBe(edge.has(arc) ? 1 : 2)
    }
  })

  test('leave neither gap nor overlap: the communes add up to the province to the last square step', () => {
    const total = (shapes: Shape[]) => shapes.flatMap(rings).reduce((sum, ring) => sum + twiceArea(ring), 0)
    expect(Math.abs(total(communes))).toBe(Math.abs(total(province)))
    expect(Math.abs(total(districts))).toBe(Math.abs(total(province)))
    const sum = communes.reduce((s, shape) => s + squareKm(shape), 0)
    expect(sum / squareKm(province[0]!)).toBeCloseTo(1, 6)
  })

  test('never cross, touch or fold back: every pair of near segments is compared', () => {
    const segments: [Step, Step][] = shipped.arcs.flatMap(arc =>
      arc.slice(1).map((p, i): [Step, Step] => [arc[i]!, p]),
    )
    expect(segments.filter(([a, b]) => String(a) === String(b))).toEqual([])
    const box = ([a, b]: [Step, Step]) =>
      [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])] as const
    const index = new Flatbush(segments.length)
    for (const segment of segments) index.add(...box(segment))
    index.finish()
    const bad: [Step, Step][][] = []
    segments.forEach((segment, i) => {
      for (const j of index.search(...box(segment)))
        if (j > i && meetBadly(segment, segments[j]!)) bad.push([segment, segments[j]!])
    })
    expect(bad).toEqual([])
  })

  test('bring communes to the sea and to Laos as the facts say, but for four the coarse outline keeps away', () => {
    const { sea, laos } = openEdge()
    const missing = (edge: Set<string>, flag: 'touchesSea' | 'touchesLaos') =>
      facts
        .filter(commune => commune[flag] && !edge.has(commune.communeCode))
        .map(commune => commune.communeName)
    expect(missing(sea, 'touchesSea')).toEqual(['Nga Thái'])
    expect(missing(laos, 'touchesLaos')).toEqual(['Trung Lý', 'Nhi Sơn', 'Hiền Kiệt'])
    expect([...laos].filter(code => !factsOf.get(code)!.touchesLaos)).toEqual([])
  })

  /** Communes with an edge on the sea (vertices no neighbour has) and on Laos (vertices that Laos has). */
  function openEdge() {
    const vertices = (object: string) =>
      new Set(
        basemap
          .shapes(object)
          .flatMap(shape => shape.polygons.flat().flatMap(basemap.ring))
          .map(String),
      )
    const neighbours = vertices('neighbours')
    const ofLaos = vertices('laos')
    const edges = { sea: new Set<string>(), laos: new Set<string>() }
    for (const [arc, by] of users) {
      if (by.length !== 1) continue
      const code = communes[by[0]!]!.properties.commune_code!
      for (const vertex of shipped.arcs[arc]!.slice(1, -1).map(String)) {
        if (ofLaos.has(vertex)) edges.laos.add(code)
        else if (!neighbours.has(vertex)) edges.sea.add(code)
      }
    }
    return edges
  }
})

describe('the districts', () => {
  test('are the 27 of the facts, each the union of its communes', () => {
    expect(new Map(districts.map(d => [d.properties.district_code, d.properties.district_name]))).toEqual(
      new Map(facts.map(commune => [commune.districtCode, commune.districtName])),
    )
    expect(districts).toHaveLength(27)
    for (const district of districts) {
      const own = communes.filter(c => c.properties.district_code === district.properties.district_code)
      const edge = [...usersOf(own)].filter(([, by]) => by.length === 1).map(([arc]) => arc)
      expect(district.polygons.flat(2).map(arcOf).sort()).toEqual(edge.sort())
    }
  })

  test('are in one piece, but for Nghi Sơn with its island', () => {
    const split = districts.filter(({ polygons }) => polygons.length > 1)
    expect(split.map(d => [d.properties.district_name, d.polygons.length])).toEqual([['Thị xã Nghi Sơn', 2]])
  })
})

describe('the file', () => {
  test('says that it is schematic, of what day and from where, in both languages', () => {
    expect(shipped.metadata).toMatchObject({
      schematic: true,
      vintage: '2021-07-01',
      notice: { vi: 'Ranh giới sơ đồ, không có giá trị pháp lý' },
      source: { vi: expect.stringMatching(/Natural Earth/), en: expect.stringMatching(/Natural Earth/) },
    })
  })

  test('stays under 700 kB, and what the recipe builds is what ships, byte for byte', {
    timeout: 240_000,
  }, () => {
    expect(Buffer.byteLength(shipped.text)).toBeLessThan(700_000)
    const built = buildBoundaries()
    expect(built.boundaries === shipped.text).toBe(true)
    expect(built.basemap === basemap.text).toBe(true)
  })
})

/** Two segments may share one end and nothing else. All whole numbers. */
function meetBadly([a, b]: [Step, Step], [c, d]: [Step, Step]): boolean {
  const turn = (p: Step, q: Step, r: Step) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  const lies = (p: Step, q: Step, r: Step) =>
    turn(p, q, r) === 0 && (r[0] - p[0]) * (r[0] - q[0]) <= 0 && (r[1] - p[1]) * (r[1] - q[1]) <= 0
  const ends = (p: Step, q: Step, r: Step) => String(r) === String(p) || String(r) === String(q)
  const touching = [c, d].filter(p => lies(a, b, p) && !ends(a, b, p))
  const touched = [a, b].filter(p => lies(c, d, p) && !ends(c, d, p))
  if (touching.length > 0 || touched.length > 0) return true
  if (ends(a, b, c) && ends(a, b, d)) return true
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
}
