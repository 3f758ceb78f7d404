import proj4 from 'proj4'
import { describe, expect, test } from 'vitest'
import type { SignalRaster } from '@/domain/dataset/records'
import { rasterPicture } from '@/map/gaps/raster-picture'

const UTM = '+proj=utm +zone=48 +datum=WGS84'

const raster = (more: Partial<SignalRaster>): SignalRaster => ({
  rasterCode: 'r',
  operator: 'Viettel',
  technology: '4G',
  asOf: null,
  width: 2,
  height: 2,
  crs: 'EPSG:4326',
  originX: 105,
  originY: 20.2,
  pixelWidth: 0.1,
  pixelHeight: -0.1,
  dbm: Float32Array.from([-80, -100, -120, Number.NaN]),
  ...more,
})
/** Red carries the level. */
const colourOf = (dbm: number) => (dbm < -110 ? null : ([-dbm, 0, 0, 255] as const))

describe('a signal raster as a picture', () => {
  test('every quarter has its level’s colour; what is not drawn and what has no data are clear', () => {
    const { width, height, pixels, bounds } = rasterPicture([[raster({})]], colourOf)!
    expect(bounds.map(bound => Math.round(bound * 1e9) / 1e9)).toEqual([105, 20, 105.2, 20.2])
    const at = (x: number, y: number) => {
      const i = 4 * (Math.floor(y * height) * width + Math.floor(x * width))
      return [...pixels.slice(i, i + 4)]
    }
    expect(at(0.1, 0.1)).toEqual([80, 0, 0, 255])
    expect(at(0.9, 0.1)).toEqual([100, 0, 0, 255])
    expect(at(0.1, 0.9)[3]).toBe(0)
    expect(at(0.9, 0.9)[3]).toBe(0)
  })

  test('a grid in metres lies where the projection puts it, to a pixel of the picture', () => {
    const [width, height] = [60, 40]
    const grid = raster({
      width,
      height,
      crs: UTM,
      originX: 500_000,
      originY: 2_250_000,
      pixelWidth: 1000,
      pixelHeight: -1000,
      dbm: Float32Array.from({ length: width * height }, (_, i) => -(i % 2) * 5 - 60 - (i % 40)),
    })
    const picture = rasterPicture([[grid]], dbm => [-dbm, 0, 0, 255])!
    const [west, south, east, north] = picture.bounds
    const y = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
    const { forward } = proj4(UTM, 'EPSG:4326')
    for (let r = 1; r < height; r += 3)
      for (let c = 1; c < width; c += 3) {
        // The centre of a pixel of the raster, where neighbours are half a pixel away.
        const [lon, lat] = forward([500_000 + (c + 0.5) * 1000, 2_250_000 - (r + 0.5) * 1000])
        const px = Math.floor(((lon! - west) / (east - west)) * picture.width)
        const py = Math.floor(((y(north) - y(lat!)) / (y(north) - y(south))) * picture.height)
        expect(picture.pixels[4 * (py * picture.width + px)]).toBe(-grid.dbm[r * width + c]!)
      }
  })

  test('of one group the best level of a place counts, over groups the worst, and only where each says something', () => {
    const other = raster({ dbm: Float32Array.from([-90, -70, -75, -65]) })
    const first = ([...groups]: SignalRaster[][]) => {
      const { width, height, pixels } = rasterPicture(groups, dbm => [-dbm, 0, 0, 255])!
      const at = (x: number, y: number) => {
        const i = 4 * (Math.floor(y * height) * width + Math.floor(x * width))
        return pixels[i + 3] === 0 ? null : pixels[i]
      }
      return [at(0.1, 0.1), at(0.9, 0.1), at(0.1, 0.9), at(0.9, 0.9)]
    }
    expect(first([[raster({}), other]])).toEqual([80, 70, 75, 65])
    expect(first([[raster({})], [other]])).toEqual([90, 100, 120, null])
    expect(rasterPicture([[]], colourOf)).toBeNull()
  })

  test('never more pixels than asked for', () => {
    const fine = raster({
      width: 400,
      height: 400,
      pixelWidth: 0.0005,
      pixelHeight: -0.0005,
      dbm: new Float32Array(160_000),
    })
    const { width, height } = rasterPicture([[fine]], colourOf, 64)!
    expect(Math.max(width, height)).toBe(64)
  })
})
