/**
 * How long coverage takes, and how long the naive way takes on the same data in the same run: turf's union of a layer
 * and turf's intersection of each commune with it. `npx tsx tests/bench/coverage.bench.ts` prints JSON.
 */
import { pathToFileURL } from 'node:url'
import { area, featureCollection, intersect, multiPolygon, polygon, union } from '@turf/turf'
import type { Feature, MultiPolygon as GeoMultiPolygon, Polygon as GeoPolygon } from 'geojson'
import { layerIndex } from '@/domain/coverage/coverage-share'
import { coverageTable } from '@/domain/coverage/coverage-table'
import { TECHNOLOGIES } from '@/domain/dataset/records'
import type { MultiPolygon } from '@/domain/units'
import { coverageWorld, type World, type WorldOptions } from '../domain/coverage/coverage-world'

const SAMPLE = 20
const RUNS = 3

/** `issue`: 559 communes × 6 layers of 500 discs. `large`: 300,000 commune vertices × 12 layers. */
export async function coverageBench(): Promise<object> {
  return {
    issue: measure({ technologies: ['3G', '4G'], roughness: 4 }),
    large: measure({ technologies: TECHNOLOGIES, roughness: 7 }),
  }
}

function measure(options: WorldOptions): object {
  const world = coverageWorld(options)
  const { input } = world
  coverageTable(input)
  const times = Array.from({ length: RUNS }, () => timed(() => coverageTable(input)).ms)
  const oursMs = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]
  const naive = naiveWay(world)
  return {
    communes: input.communeCodes.length,
    communeVertices: input.communes.coordinates.length / 2,
    operatorLayers: input.areas.length,
    tableLayers: coverageTable(input).layers.length,
    cells: input.cells.polygonEnds.length,
    points: input.villages.lon.length + input.schools.lon.length,
    oursMs: Math.round(oursMs),
    naive,
    ratio: Math.round(naive.extrapolatedMs / oursMs),
  }
}

/** One layer united and `SAMPLE` communes clipped, times all layers and communes; no any, no all, no points. */
function naiveWay({ communes, cells, input }: World) {
  const united = timed(() => union(featureCollection(cells[0].map(([ring]) => feature([[ring]])))))
  const layer = united.value
  if (!layer) throw new Error('turf found no union')
  const sample = Array.from({ length: SAMPLE }, (_, i) => Math.floor((i * communes.length) / SAMPLE))
  const clipped = timed(() =>
    sample.map(c => {
      const commune = feature(communes[c])
      const both = intersect(featureCollection([commune, layer]))
      return (both ? area(both) : 0) / area(commune)
    }),
  )
  const table = coverageTable(input)
  const { operator, technology } = input.areas[0]
  const row = layerIndex(table, operator, technology) * communes.length
  const differences = sample.map((c, i) => Math.abs(table.shares.area[row + c] - clipped.value[i]))
  return {
    unionMs: Math.round(united.ms),
    sampleCommunes: SAMPLE,
    intersectMs: Math.round(clipped.ms),
    extrapolatedMs: Math.round(input.areas.length * (united.ms + (clipped.ms * communes.length) / SAMPLE)),
    largestDifferenceOfShare: Math.max(...differences),
  }
}

function feature(shape: MultiPolygon): Feature<GeoPolygon | GeoMultiPolygon> {
  const copy = shape.map(rings => rings.map(ring => ring.map(([lon, lat]) => [lon, lat])))
  return copy.length === 1 ? polygon(copy[0]) : multiPolygon(copy)
}

function timed<T>(work: () => T): { value: T; ms: number } {
  const start = performance.now()
  const value = work()
  return { value, ms: performance.now() - start }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify(await coverageBench(), null, 2))
}
