import { describe, expect, test } from 'vitest'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageShare, layerIndex } from '@/domain/coverage/coverage-share'
import { coverageTable } from '@/domain/coverage/coverage-table'
import { rasterSummary } from '@/domain/coverage/raster-summary'
import type { SignalRaster } from '@/domain/dataset/records'
import { foundGaps } from '@/domain/gap/found-gaps'
import { gapInput } from '@/domain/gap/gap-input'
import { packPolygons } from '@/geometry/packed-polygons'
import { containsPoint } from '@/geometry/points/contains-point'
import { placedRaster } from '@/geometry/rasters/raster-frame'
import { aDataset } from '../../builders/dataset'
import { box } from '../../geometry/random-shapes'
import { coverageWorld } from './coverage-world'

const raster = (wish: Partial<SignalRaster>): SignalRaster => ({
  rasterCode: 'r',
  operator: 'R',
  technology: '4G',
  asOf: null,
  width: 30,
  height: 10,
  crs: 'EPSG:4326',
  originX: 105,
  originY: 20.1,
  pixelWidth: 0.01,
  pixelHeight: -0.01,
  dbm: new Float32Array(300).fill(-100),
  ...wish,
})
/** Three communes of ten by ten pixels: −100 dBm in the first five columns of each, −130 then, no data in the last. */
const stripes = Float32Array.from({ length: 300 }, (_, i) =>
  i % 10 === 9 ? Number.NaN : i % 10 < 5 ? -100 : -130,
)

describe('signal rasters as coverage', () => {
  const share = (signalRasters: SignalRaster[], minimum: number | undefined, operator = 'R', commune = 0) => {
    const dataset = aDataset({
      signalRasters,
      coverage: [{ operator: 'P', technology: '4G', polygons: [box(105.03, 20, 105.1, 20.1)] }],
    })
    const signalMinimumDbm = minimum === undefined ? {} : { '4G': minimum }
    const table = coverageTable(coverageInput(dataset, { signalMinimumDbm }))
    return coverageShare(table, 'area', commune, layerIndex(table, operator, '4G'))
  }

  test('C10: the minimum decides, and no data is not covered', () => {
    const rasters = [raster({ dbm: stripes })]
    expect(share(rasters, -121)).toBeCloseTo(0.5, 7)
    expect(share(rasters, -100)).toBeCloseTo(0.5, 7)
    expect(share(rasters, -99)).toBe(0)
    expect(share(rasters, -140)).toBeCloseTo(0.9, 7)
    expect(share(rasters, undefined)).toBeNaN()
    expect(share(rasters, -121, 'R', 2)).toBeCloseTo(0.5, 7)
  })

  test('C10, C9: a raster is an area like the others, also for any and all, and of the same operator it is united', () => {
    const rasters = [raster({ dbm: stripes })]
    expect(share(rasters, -121, 'any')).toBeCloseTo(1, 7)
    expect(share(rasters, -121, 'all')).toBeCloseTo(0.2, 6)
    expect(share([raster({ dbm: stripes, operator: 'P' })], -121, 'P')).toBeCloseTo(1, 7)
  })

  test('C10: gaps are found in rasters too', () => {
    const dataset = aDataset({ signalRasters: [raster({ dbm: stripes })] })
    const question = { operator: 'R', technology: '4G' as const, minimumKm2: 0.05 }
    const { gaps } = foundGaps(gapInput(dataset, question, { signalMinimumDbm: { '4G': -121 } }), question)
    // No data is a hole of the claim.
    expect(gaps.map(gap => gap.communeCode).sort()).toEqual(['14001', '14002', '14003'])
    const whole = coverageTable(coverageInput(dataset)).wholes.area[0]
    for (const gap of gaps) expect(gap.areaKm2 / whole).toBeCloseTo(0.5, 6)
  })

  test('C10: in another plane long edges follow the plane', () => {
    // 60 km wide pixels of VN-2000-like metres: uncut, the edges would bow by some 100 m.
    const crs = '+proj=tmerc +lat_0=0 +lon_0=105 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +units=m'
    const frame = {
      crs,
      originX: 490_000,
      originY: 2_230_000,
      pixelWidth: 100,
      pixelHeight: -100,
      width: 600,
      height: 300,
    }
    const dbm = Float32Array.from({ length: 180_000 }, (_, i) => (Math.floor(i / 600) < 140 ? -90 : -130))
    const exact = share([raster({ ...frame, dbm })], -121)
    const dataset = aDataset({ signalRasters: [raster({ ...frame, dbm })] })
    const packed = packPolygons(dataset.records.boundaries.communes.map(commune => commune.polygons))
    const { coveredKm2, areaKm2 } = rasterSummary(dataset.records['signal-rasters'][0], -121, packed)
    // By the centres of pixels of 100 m along an edge of 10 km.
    expect(Math.abs(exact - coveredKm2[0] / areaKm2[0])).toBeLessThan(0.005)
  })
})

describe('the summary of a raster', () => {
  const { communes } = coverageWorld({ communes: 30, roughness: 4, discs: 0, seed: 9 })

  test.each([
    { crs: 'EPSG:4326', originX: 104.4, originY: 20.3, pixelWidth: 0.012, pixelHeight: -0.012 },
    {
      crs: '+proj=utm +zone=48 +datum=WGS84 +units=m',
      originX: 440_000,
      originY: 2_250_000,
      pixelWidth: 1200,
      pixelHeight: -1200,
    },
  ])('C11: every pixel counts where its centre lies, one by one: $crs', frame => {
    const [width, height] = [100, 70]
    const dbm = Float32Array.from({ length: width * height }, (_, i) =>
      i % 97 === 0 ? Number.NaN : -100 + 30 * Math.sin(i / 7),
    )
    const one = raster({ ...frame, width, height, dbm })
    const summary = rasterSummary(one, -105, packPolygons([...communes, null]))
    const { toDegrees, pixelArea } = placedRaster(one)
    const slowly = communes.map(() => ({ covered: 0, known: 0 }))
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const centre = toDegrees(column + 0.5, row + 0.5)
        const c = communes.findIndex(shape => containsPoint(shape, centre))
        if (c < 0) continue
        const value = dbm[row * width + column]
        if (!Number.isNaN(value)) slowly[c].known += pixelArea(column, row) / 1e6
        if (value >= -105) slowly[c].covered += pixelArea(column, row) / 1e6
      }
    }
    const most = pixelArea(0, 0) / 1e6
    for (const [c, { covered, known }] of slowly.entries()) {
      // A centre within a hair of an edge may fall on either side.
      expect(Math.abs(summary.coveredKm2[c] - covered)).toBeLessThan(2.5 * most)
      expect(Math.abs(summary.knownKm2[c] - known)).toBeLessThan(2.5 * most)
    }
    expect(slowly.filter(({ covered }) => covered > 1).length).toBeGreaterThan(3)
    expect(summary.areaKm2[communes.length]).toBeNaN()
  })

  test('C11: the area of a commune is its own to the pixels along its border, also beside the raster', () => {
    const table = coverageTable({
      ...coverageWorld({ communes: 30, roughness: 4, discs: 1, seed: 9 }).input,
    })
    const fine = raster({
      originX: 104.4,
      originY: 20.3,
      pixelWidth: 0.001,
      pixelHeight: -0.001,
      width: 10,
      height: 10,
      dbm: new Float32Array(100),
    })
    const { areaKm2 } = rasterSummary(fine, -100, packPolygons(communes))
    for (const [c, area] of areaKm2.entries())
      expect(Math.abs(area / table.wholes.area[c] - 1)).toBeLessThan(2e-3)
  })
})
