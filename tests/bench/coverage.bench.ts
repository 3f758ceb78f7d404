/**
 * How long coverage takes, and how long others take on the same data in the same run: the naive way (turf's union of a
 * layer and turf's intersection of each commune with it) and GEOS in WebAssembly, which unites and intersects likewise. Compared are
 * milliseconds of the processor. `npx tsx tests/bench/coverage.bench.ts` prints JSON.
 */
import { pathToFileURL } from 'node:url'
import { area, featureCollection, intersect, multiPolygon, polygon, union } from '@turf/turf'
import type { Feature, MultiPolygon as GeoMultiPolygon, Polygon as GeoPolygon } from 'geojson'
import { layerIndex } from '@/domain/coverage/coverage-share'
import { coverageTable } from '@/domain/coverage/coverage-table'
import { TECHNOLOGIES } from '@/domain/dataset/records'
import type { MultiPolygon } from '@/domain/units'
import { coverageWorld, type World, type WorldOptions } from '../domain/coverage/coverage-world'
import { geosWay } from './geos-way'

const SAMPLE = 20
/** Layers that GEOS works out; they are all alike. */
const GEOS_LAYERS = 2
const RUNS = 3

/** `issue`: 559 communes × 6 layers of 500 discs. `large`: 300,000 commune vertices × 12 layers. */
export async function coverageBench(): Promise<object> {
  return {
    issue: await measure({ technologies: ['3G', '4G'], roughness: 4 }),
    large: await measure({ technologies: TECHNOLOGIES, roughness: 7 }),
  }
}

async function measure(options: WorldOptions): Promise<object> {
  const world = coverageWorld(options)
  const { input } = world
  coverageTable(input)
  const runs = Array.from({ length: RUNS }, () => timed(() => coverageTable(input)))
  const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]
  const oursMs = median(runs.map(run => run.ms))
  const oursCpuMs = median(runs.map(run => run.cpuMs))
  const sample = Array.from({ length: SAMPLE }, (_, i) => Math.floor((i * world.communes.length) / SAMPLE))
  const naive = naiveWay(world, sample)
  const { shares, ...geos } = await geosWay(world, sample, GEOS_LAYERS)
  const row = firstRow(world)
  return {
    communes: input.communeCodes.length,
    communeVertices: input.communes.coordinates.length / 2,
    operatorLayers: input.areas.length,
    tableLayers: coverageTable(input).layers.length,
    cells: input.cells.polygonEnds.length,
    points: input.villages.lon.length + input.schools.lon.length,
    oursMs: Math.round(oursMs),
    oursCpuMs,
    naive,
    ratio: Math.round(naive.extrapolatedMs / oursCpuMs),
    geos: {
      ...geos,
      largestDifferenceOfShare: Math.max(...shares.map((share, i) => Math.abs(share - row[sample[i]]))),
    },
    geosOverOurs: Math.round((10 * geos.extrapolatedMs) / oursCpuMs) / 10,
  }
}

/** One layer united and `SAMPLE` communes clipped, times all layers and communes; no any, no all, no points. */
function naiveWay(world: World, sample: readonly number[]) {
  const { communes, cells, input } = world
  const united = timed(() => union(featureCollection(cells[0].map(([ring]) => feature([[ring]])))))
  const layer = united.value
  if (!layer) throw new Error('turf found no union')
  const clipped = timed(() =>
    sample.map(c => {
      const commune = feature(communes[c])
      const both = intersect(featureCollection([commune, layer]))
      return (both ? area(both) : 0) / area(commune)
    }),
  )
  const row = firstRow(world)
  const differences = sample.map((c, i) => Math.abs(row[c] - clipped.value[i]))
  return {
    unionMs: united.cpuMs,
    sampleCommunes: SAMPLE,
    intersectMs: clipped.cpuMs,
    extrapolatedMs: Math.round(
      input.areas.length * (united.cpuMs + (clipped.cpuMs * communes.length) / SAMPLE),
    ),
    largestDifferenceOfShare: Math.max(...differences),
  }
}

/** Our shares of area of the first layer, by commune. */
function firstRow({ input }: World): Float64Array {
  const table = coverageTable(input)
  const { operator, technology } = input.areas[0]
  const row = layerIndex(table, operator, technology) * input.communeCodes.length
  return table.shares.area.slice(row, row + input.communeCodes.length)
}

function feature(shape: MultiPolygon): Feature<GeoPolygon | GeoMultiPolygon> {
  const copy = shape.map(rings => rings.map(ring => ring.map(([lon, lat]) => [lon, lat])))
  return copy.length === 1 ? polygon(copy[0]) : multiPolygon(copy)
}

/** `cpuMs`: the processor's own time, which stays true where other work shares the machine. */
function timed<T>(work: () => T): { value: T; ms: number; cpuMs: number } {
  const start = performance.now()
  const used = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(used)
  return { value, ms: performance.now() - start, cpuMs: Math.round((user + system) / 1000) }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify(await coverageBench(), null, 2))
}
