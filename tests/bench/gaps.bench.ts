/**
 * The gaps workspace: finding gaps in the province that ships and in a large one, the facts of 20,000 marks, one mark
 * moved with its commune's shares, and a signal raster of 4,000 × 3,000 thresholded and summarised.
 */
import { pathToFileURL } from 'node:url'
import { readPackage } from '@/cli/read-package'
import { COVERAGE_MEASURES } from '@/domain/coverage/coverage'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageShare } from '@/domain/coverage/coverage-share'
import { coverageTable } from '@/domain/coverage/coverage-table'
import { rasterMask } from '@/domain/coverage/raster-mask'
import { rasterSummary } from '@/domain/coverage/raster-summary'
import type { Dataset } from '@/domain/dataset/dataset'
import { type SignalRaster, TECHNOLOGIES } from '@/domain/dataset/records'
import { foundGaps } from '@/domain/gap/found-gaps'
import { gapInput } from '@/domain/gap/gap-input'
import type { MarkGeometry } from '@/domain/gap/mark'
import { markFactsReader } from '@/domain/gap/mark-facts'
import type { Position } from '@/domain/units'
import { geodesicDisc } from '@/geometry/projection/geodesic-disc'
import { maskPolygons } from '@/geometry/rasters/mask-polygons'
import { aDataset } from '../builders/dataset'
import { coverageWorld } from '../domain/coverage/coverage-world'
import { seeded } from '../domain/coverage/seeded'

const MARKS = 20_000
const MOVES = 500

export async function gapsBench(): Promise<object> {
  const { dataset } = await readPackage('data')
  const large = largeDataset()
  return {
    found: { bundled: finding(dataset), large: finding(large) },
    marks: { bundled: marks(dataset), large: marks(large) },
    raster: raster(large),
  }
}

/** 559 communes of 300,000 vertices, 12 layers of 500 cells. */
function largeDataset(): Dataset {
  const { communes, cells, input } = coverageWorld({ technologies: TECHNOLOGIES, roughness: 7 })
  const villages = Array.from(input.villages.lon, (lon, i) => ({
    villageCode: `V${i}`,
    communeCode: input.communeCodes[input.villages.communeIndex[i]],
    lon,
    lat: input.villages.lat[i],
  }))
  const random = seeded(3)
  return aDataset({
    communes: input.communeCodes.map(communeCode => ({ communeCode })),
    boundaries: {
      communes: communes.map((polygons, i) => ({ code: input.communeCodes[i], polygons })),
      districts: [],
      province: [],
      schematic: true,
      vintage: null,
    },
    villages,
    coverage: input.areas.map((area, i) => ({ ...area, polygons: cells[i] })),
    sites: Array.from({ length: 1500 }, (_, i) => ({
      siteCode: `S${i}`,
      operator: `O${i % 4}`,
      lon: 104.35 + 1.6 * random(),
      lat: 19.35 + 0.95 * random(),
    })),
  })
}

function finding(dataset: Dataset): object {
  return Object.fromEntries(
    ['any', 'all', dataset.records['mobile-coverage'][0].operator].map(operator => {
      const question = { operator, technology: '4G' as const, minimumKm2: 0.05 }
      const work = () => foundGaps(gapInput(dataset, question), question)
      work()
      const { ms, cpuMs, value } = timed(work)
      return [operator, { ms: Math.round(ms), cpuMs, gaps: value.gaps.length, slivers: value.slivers.count }]
    }),
  )
}

/** Half points, a quarter tracks, a quarter areas of some 100 m to 1 km. */
function marks(dataset: Dataset): object {
  const random = seeded(5)
  const place = (): Position => [104.4 + 1.5 * random(), 19.4 + 0.85 * random()]
  const geometries = Array.from({ length: MARKS }, (_, i): MarkGeometry => {
    const [lon, lat] = place()
    if (i % 2 === 0) return { type: 'Point', coordinates: [lon, lat] }
    if (i % 4 === 1)
      return {
        type: 'LineString',
        coordinates: Array.from({ length: 20 }, (_, k) => [lon + k / 2000, lat + random() / 1000]),
      }
    return { type: 'Polygon', coordinates: geodesicDisc([lon, lat], 100 + 900 * random(), 12) }
  })
  const asked = (geometry: MarkGeometry) => ({ geometry, villageCode: null, operators: [], technologies: [] })
  const reader = markFactsReader(dataset)
  const all = timed(() => {
    for (const geometry of geometries) reader(asked(geometry))
  })
  const table = coverageTable(coverageInput(dataset))
  const rows = new Map(table.communeCodes.map((code, row) => [code, row]))
  // A fresh reader: the first mark of a dataset prepares what it comes near.
  const { ms: firstMs } = timed(() => markFactsReader(dataset)(asked(geometries[2])))
  const moves = Array.from({ length: MOVES }, (_, i) => {
    const geometry = { type: 'Polygon' as const, coordinates: geodesicDisc(place(), 300 + i, 24) }
    return timed(() => {
      const { communeCode } = reader(asked(geometry))
      const row = communeCode === null ? -1 : (rows.get(communeCode) ?? -1)
      return table.layers.map((_, layer) =>
        COVERAGE_MEASURES.map(measure => coverageShare(table, measure, row, layer)),
      )
    }).ms
  }).sort((a, b) => a - b)
  return {
    marks: MARKS,
    allMs: Math.round(all.ms),
    allCpuMs: all.cpuMs,
    firstMarkMs: Math.round(firstMs * 10) / 10,
    oneMovedMedianMs: Math.round(moves[MOVES >> 1] * 1000) / 1000,
    oneMovedWorstMs: Math.round(moves[MOVES - 1] * 1000) / 1000,
  }
}

function raster(dataset: Dataset): object {
  const [width, height] = [4000, 3000]
  const dbm = Float32Array.from({ length: width * height }, (_, i) => {
    const [column, row] = [i % width, Math.floor(i / width)]
    const hills = 25 * Math.sin(column / 97 + 2 * Math.sin(row / 83)) * Math.cos(row / 121)
    return -100 + hills + 8 * Math.sin(1.3 * column + 0.7 * row) * Math.sin(0.37 * column - 0.9 * row)
  })
  const one: SignalRaster = {
    rasterCode: 'bench',
    operator: 'R',
    technology: '4G',
    asOf: null,
    width,
    height,
    crs: '+proj=utm +zone=48 +datum=WGS84 +units=m +no_defs',
    originX: 425_000,
    originY: 2_300_000,
    pixelWidth: 50,
    pixelHeight: -58,
    dbm,
  }
  const { communes } = coverageInput(dataset)
  const summary = timed(() => rasterSummary(one, -105, communes))
  const masked = timed(() => rasterMask(one, { '4G': -105 }))
  const outline = timed(() => maskPolygons(masked.value?.mask ?? new Uint8Array(0), width, height))
  return {
    pixels: width * height,
    communes: communes.itemEnds.length,
    communeVertices: communes.coordinates.length / 2,
    thresholdAndSummaryMs: Math.round(summary.ms),
    thresholdAndSummaryCpuMs: summary.cpuMs,
    maskMs: Math.round(masked.ms),
    outlineMs: Math.round(outline.ms),
    outlineCpuMs: outline.cpuMs,
    outlinePolygons: outline.value.length,
  }
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
  console.log(JSON.stringify(await gapsBench(), null, 2))
}
