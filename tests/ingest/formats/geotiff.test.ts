import fc from 'fast-check'
import { writeArrayBuffer } from 'geotiff'
import proj4 from 'proj4'
import { describe, expect, test } from 'vitest'
import type { SignalRaster } from '@/domain/dataset/records'
import { toVn2000 } from '@/ingest/checks/vn2000'
import { importFile } from '@/ingest/import-file'
import { codesOf, REFERENCE, sum } from '../world'

const ANSWERS = { operator: 'Viettel', technology: '4G' }
const LEVELS = [-95.5, -105, -9999, -120, -60, -80]

const tiff = (metadata: Record<string, unknown>, levels: readonly number[] = LEVELS) =>
  new Uint8Array(
    writeArrayBuffer(Float32Array.from(levels), {
      width: 3,
      height: 2,
      ModelPixelScale: [0.01, 0.02, 0],
      ModelTiepoint: [0, 0, 0, 105, 20.5, 0],
      GeographicTypeGeoKey: 4326,
      GTModelTypeGeoKey: 2,
      GDAL_NODATA: '-9999',
      ...metadata,
    } as never),
  )
const read = (bytes: Uint8Array, answers: object = ANSWERS) =>
  importFile(bytes, 'viettel.tif', REFERENCE, answers)
const raster = (result: { records: unknown }) => (result.records as readonly SignalRaster[])[0]!

describe('a GeoTIFF of received power', () => {
  test('is a raster: its place, its size, its levels, nothing for nodata', async () => {
    const result = await read(tiff({}))
    expect(result).toMatchObject({
      resource: 'signal-rasters',
      recognised: { format: 'geotiff', crs: 'wgs84-degrees' },
    })
    const { dbm, ...rest } = raster(result)
    expect(rest).toEqual({
      rasterCode: 'viettel.tif',
      operator: 'Viettel',
      technology: '4G',
      asOf: null,
      width: 3,
      height: 2,
      crs: 'EPSG:4326',
      originX: 105,
      originY: 20.5,
      pixelWidth: 0.01,
      pixelHeight: -0.02,
    })
    expect([...dbm]).toEqual([-95.5, -105, Number.NaN, -120, -60, -80])
    expect(codesOf(result)).toEqual([])
  })

  test('asks whose it is, and waits', async () => {
    const result = await read(tiff({}), {})
    expect(result).toMatchObject({
      rows: { in: 1, waiting: 1 },
      records: null,
      questions: [{ kind: 'operator' }, { kind: 'technology' }],
    })
  })

  test('in VN-2000 lies where the control point lies', async () => {
    const projected = {
      ModelPixelScale: [1000, 1000, 0],
      ModelTiepoint: [0, 0, 0, 581102.9, 2191077, 0],
      GTModelTypeGeoKey: 1,
      ProjectedCSTypeGeoKey: 5897,
      GeographicTypeGeoKey: 4756,
    }
    const result = await read(tiff(projected))
    const { crs, originX, originY } = raster(result)
    const [lon, lat] = proj4(crs, 'EPSG:4326').forward([originX, originY])
    expect(lon).toBeCloseTo(105.776, 5)
    expect(lat).toBeCloseTo(19.807, 5)
  })

  test.each([32648, 3405, 9208])('in EPSG:%i is placed by its own projection', async code => {
    // Four kilometres square about the middle of the province, wherever the zone puts it.
    const definition: Record<number, string> = {
      32648: '+proj=utm +zone=48 +datum=WGS84',
      3405: '+proj=utm +zone=48 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278',
      9208: '+proj=tmerc +lon_0=104.75 +k=0.9999 +x_0=500000 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278',
    }
    const [x, y] = proj4('EPSG:4326', definition[code]!).forward([105.3, 20]) as [number, number]
    const result = await read(
      tiff({
        ModelPixelScale: [1000, 1000, 0],
        ModelTiepoint: [0, 0, 0, x, y, 0],
        GTModelTypeGeoKey: 1,
        ProjectedCSTypeGeoKey: code,
      }),
    )
    const { crs } = raster(result)
    const [lon, lat] = proj4(crs, 'EPSG:4326').forward([x, y]) as [number, number]
    expect(lon).toBeCloseTo(105.3, 7)
    expect(lat).toBeCloseTo(20, 7)
  })

  test('whose place is the middle of a pixel begins half a pixel earlier', async () => {
    const { originX, originY } = raster(await read(tiff({ GTRasterTypeGeoKey: 2 })))
    expect(originX).toBeCloseTo(104.995, 9)
    expect(originY).toBeCloseTo(20.51, 9)
  })

  test('in a system that is not known, or outside the province, is refused', async () => {
    const far = { ModelTiepoint: [0, 0, 0, 106.7, 10.8, 0] }
    expect(codesOf(await read(tiff({ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 3857 })))).toEqual([
      'raster-system-unknown',
    ])
    expect(await read(tiff(far))).toMatchObject({
      rows: { rejected: 1 },
      findings: [{ code: 'coordinate-out-of-province' }],
    })
  })

  test('with figures that are no received power says so, and never takes a filling of 0 for a signal', async () => {
    expect(codesOf(await read(tiff({}, [0, 255, 17, 3, 4, 5])))).toEqual(['raster-without-levels'])
    const result = await read(tiff({}, [0, -100, 0, 0, 0, -170]))
    expect(result.findings).toMatchObject([
      { code: 'raster-values-dropped', context: { count: 5, total: 6 } },
    ])
    expect([...raster(result).dbm].filter(one => !Number.isNaN(one))).toEqual([-100])
  })

  test('cut off or with a byte changed is a finding or its raster, never a throw', async () => {
    const whole = tiff({})
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(whole.length - 1),
        fc.nat(255),
        async (cut, at, byte) => {
          const short = await read(whole.slice(0, cut))
          expect(short.records === null ? short.findings.length : 1).toBeGreaterThan(0)
          const changed = whole.slice()
          changed[at] = byte
          const result = await read(changed)
          expect(sum(result)).toBe(result.rows.in)
          expect(result.records !== null || result.findings.length > 0).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  }, 60_000)

  test('that claims a billion pixels is refused by what it claims', async () => {
    const bytes = tiff({})
    const view = new DataView(bytes.buffer)
    const little = bytes[0] === 0x49
    const first = view.getUint32(4, little)
    for (let at = first + 2; at < first + 2 + 12 * view.getUint16(first, little); at += 12) {
      const tag = view.getUint16(at, little)
      if (tag !== 256 && tag !== 257) continue
      view.setUint16(at + 2, 4, little)
      view.setUint32(at + 8, 40_000, little)
    }
    expect(codesOf(await read(bytes))).toEqual(['raster-too-large'])
  })
})

test('the plane of the province and of the raster are one', () => {
  const [easting, northing] = toVn2000(105.776, 19.807)
  expect([easting, northing].map(one => Math.round(one * 10) / 10)).toEqual([581102.9, 2191077])
})
