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
}
const descriptor = (raster: object) => ({
  resources: [
    { name: 'signal-rasters', path: 'luoi.tif', ...raster },
    { name: 'measurements', path: 'do-song.csv' },
    { name: 'sites', path: 'sites.csv' },
    { name: 'communes', path: 'communes.csv' },
  ],
})
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

  test('is read communes first, whatever its order', () => {
    expect(packageFiles(descriptor({})).map(one => one.name)).toEqual([
      'communes',
      'sites',
      'measurements',
      'signal-rasters',
    ])
  })
})
