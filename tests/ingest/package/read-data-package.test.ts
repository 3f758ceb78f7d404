import { writeArrayBuffer } from 'geotiff'
import { describe, expect, test } from 'vitest'
import { packageFiles, readDataPackage } from '@/ingest/package/read-data-package'
import { bytesOf } from '../world'

const tiff = new Uint8Array(
  writeArrayBuffer(Float32Array.from([-90, -100]), {
    width: 2,
    height: 1,
    ModelPixelScale: [0.1, 0.1, 0],
    ModelTiepoint: [0, 0, 0, 105, 20.5, 0],
    GeographicTypeGeoKey: 4326,
    GTModelTypeGeoKey: 2,
  } as never),
)
const FILES: Readonly<Record<string, Uint8Array>> = {
  'communes.csv': bytesOf(
    'commune_code,commune_name,commune_type,district_code,district_name\n14875,Trung Xuân,xa,387,Huyện Quan Sơn\n',
  ),
  'sites.csv': bytesOf('site_code,operator,lon,lat\nA,Viettel,105.1,20.1\n'),
  'do-song.csv': bytesOf('lon,lat,rsrp,operator\n105.1,20.1,-95,VIETTEL\n'),
  'luoi.tif': tiff,
  'luoi-2.tif': tiff,
  'tram-hoa.csv': bytesOf('site_code,operator,lon,lat\nA,VIETTEL,105.1,20.1\nB,viettel ,105.2,20.1\n'),
  'phu.geojson': bytesOf(
    JSON.stringify({
      type: 'FeatureCollection',
      features: ['Viettel', 'Vina Phone', 'Nhà mạng X'].map(operator => ({
        type: 'Feature',
        properties: { operator, technology: '4G' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [105, 20],
              [105.1, 20],
              [105.1, 20.1],
              [105, 20],
            ],
          ],
        },
      })),
    }),
  ),
}
const descriptor = (raster: object) => ({
  resources: [
    { name: 'signal-rasters', path: 'luoi.tif', ...raster },
    { name: 'measurements', path: 'do-song.csv' },
    { name: 'sites', path: 'sites.csv' },
    { name: 'communes', path: 'communes.csv' },
  ],
})
const all = (...resources: object[]) => readDataPackage({ resources }, path => FILES[path] ?? null)
const read = (raster: object) => readDataPackage(descriptor(raster), path => FILES[path] ?? null)

describe('a data package with what is optional', () => {
  test('is read with its grid and its measurements, by the operators of its own sites', async () => {
    const { dataset, findings } = await read({ 'x-operator': 'viettel', 'x-technology': '4G' })
    expect(findings.filter(one => one.severity === 'error')).toEqual([])
    expect(dataset.records['signal-rasters']).toMatchObject([
      { operator: 'Viettel', technology: '4G', width: 2 },
    ])
    expect(dataset.records.measurements).toMatchObject([{ operator: 'Viettel', dbm: -95 }])
    expect(dataset.sources['signal-rasters']).toMatchObject([{ count: 1, fileName: 'luoi.tif' }])
  })

  test('whose grid does not say whose it is has a finding, and no grid', async () => {
    const { dataset, findings } = await read({})
    expect(dataset.records['signal-rasters']).toEqual([])
    expect(findings.map(one => one.code)).toEqual(
      expect.arrayContaining(['operator-missing', 'technology-missing']),
    )
  })

  test('has one operator under one name, however its files spell it, and says what it changed', async () => {
    const { dataset, findings } = await all(
      { name: 'mobile-coverage', path: 'phu.geojson' },
      { name: 'sites', path: 'tram-hoa.csv' },
      { name: 'communes', path: 'communes.csv' },
    )
    const { sites, 'mobile-coverage': coverage } = dataset.records
    expect(new Set(sites.map(({ operator }) => operator)).size).toBe(1)
    expect(coverage.map(({ operator }) => operator)).toEqual([sites[0].operator, 'Vina Phone', 'Nhà mạng X'])
    const said = findings.filter(({ code }) => code === 'operator-unified')
    expect(said).toMatchObject([{ severity: 'info', context: { used: sites[0].operator } }])
  })

  test('may have a grid for every operator and technology, each its own resource or path', async () => {
    const { dataset, findings } = await all(
      { name: 'signal-rasters', path: ['luoi.tif', 'luoi-2.tif'], 'x-operator': 'A', 'x-technology': '4G' },
      { name: 'signal-rasters-b-3g', path: 'luoi.tif', 'x-operator': 'B', 'x-technology': '3G' },
    )
    expect(findings.filter(one => one.severity === 'error')).toEqual([])
    const grids = dataset.records['signal-rasters']
    expect(grids.map(one => `${one.operator} ${one.technology} ${one.rasterCode}`)).toEqual([
      'A 4G luoi.tif',
      'A 4G luoi-2.tif',
      'B 3G luoi.tif',
    ])
    expect(dataset.sources['signal-rasters'].map(({ fileName }) => fileName)).toEqual([
      'luoi.tif',
      'luoi-2.tif',
      'luoi.tif',
    ])
  })

  test('is read communes first, whatever its order', () => {
    expect(packageFiles(descriptor({})).map(one => one.name)).toEqual([
      'communes',
      'sites',
      'measurements',
      'signal-rasters',
    ])
  })
})
