/**
 * GeoTIFF of received power: one band in dBm, north up, in a system that is known here. The library comes when first
 * needed. What the file claims of its size is looked at before anything is made of it.
 */
import type { GeoTIFFImage } from 'geotiff'
import type { FindingLog } from '../finding-log'
import type { Format } from './format'
import type { GridContent } from './grid-content'
import { crsWords, type GeoKeys, gridCrs } from './grid-crs'

/** Pixels; 160 MB of figures in memory. */
export const MOST_PIXELS = 40_000_000
/** dBm. Nothing weaker is received, and 0 and above is a filling, a colour or another quantity. */
const WEAKEST = -160
/** Values outside the range that may stand for "nothing here"; more than these are figures of something else. */
const MOST_FILLINGS = 8
const MOST_VARIED = 0.05
/** A raster of points, by its GeoKey. */
const POINTS = 2

export const geotiff: Format = {
  name: 'geotiff',
  extensions: ['tif', 'tiff', 'gtiff'],
  sniff: ({ container }) => container?.kind === 'tiff',
  read: async ({ bytes }, { log }) => {
    const { fromArrayBuffer } = await import('geotiff')
    try {
      const tiff = await fromArrayBuffer(bytes.slice().buffer)
      const image = await tiff.getImage(0)
      const grid = await gridOf(image, log)
      return grid && { kind: 'grid', ...grid }
    } catch (error) {
      const detail = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 160) : ''
      log.add('raster-unreadable', 'error', {}, { detail })
      return null
    }
  },
}

async function gridOf(image: GeoTIFFImage, log: FindingLog): Promise<GridContent | null> {
  const [width, height] = [image.getWidth(), image.getHeight()]
  const blocks = image.getTileWidth() * image.getTileHeight()
  // A block may reach over the edge, by less than one block a side.
  if (!(width * height <= MOST_PIXELS) || !(blocks <= 2 * MOST_PIXELS)) {
    log.add('raster-too-large', 'error', {}, { width, height, limit: MOST_PIXELS })
    return null
  }
  if (!(width > 0 && height > 0)) {
    log.add('raster-unreadable', 'error', {}, { detail: `${width} × ${height}` })
    return null
  }
  const keys = (image.getGeoKeys() ?? {}) as GeoKeys
  const crs = gridCrs(keys)
  if (!crs) {
    log.add('raster-system-unknown', 'error', { value: crsWords(keys) })
    return null
  }
  const bands = image.getSamplesPerPixel()
  if (bands > 1) log.add('raster-bands', 'warning', {}, { count: bands })
  const place = await placeOf(image)
  const [band] = (await image.readRasters({ samples: [0] })) as unknown as [ArrayLike<number>]
  const dbm = levels(band, image.getGDALNoData(), log)
  return dbm && { width, height, ...crs, ...place, dbm }
}

/** @throws Error where the file has no place, or its rows do not run along the axes. */
async function placeOf(image: GeoTIFFImage) {
  const [pixelWidth, pixelHeight] = image.getResolution() as [number, number]
  const turned = image.getFileDirectory().getValue('ModelTransformation')
  if (turned && (turned[1] !== 0 || turned[4] !== 0)) throw new Error('the grid is rotated')
  let [originX, originY] = image.getOrigin() as [number, number]
  const tie = (await image.getTiePoints())[0]
  if (tie) {
    originX -= tie.i * pixelWidth
    originY -= tie.j * pixelHeight
  }
  if ((image.getGeoKeys() as { GTRasterTypeGeoKey?: unknown } | null)?.GTRasterTypeGeoKey === POINTS) {
    // The place given is that of the first pixel's middle; what does not say so gives its corner.
    originX -= pixelWidth / 2
    originY -= pixelHeight / 2
  }
  const place = { originX, originY, pixelWidth, pixelHeight }
  if (!Object.values(place).every(Number.isFinite) || pixelWidth === 0 || pixelHeight === 0)
    throw new Error('the grid has no place')
  return place
}

/** `null`: not one pixel can be a received power. */
function levels(band: ArrayLike<number>, noData: number | null, log: FindingLog): Float32Array | null {
  const dbm = new Float32Array(band.length)
  // A nodata value that single precision cannot hold is written rounded.
  const absent = noData === null ? Number.NaN : Math.fround(noData)
  const fillings = new Set<number>()
  let [kept, refused, varied, example] = [0, 0, 0, 0]
  for (let at = 0; at < band.length; at++) {
    const value = band[at]!
    if (Number.isNaN(value) || value === noData || Math.fround(value) === absent) {
      dbm[at] = Number.NaN
    } else if (value >= WEAKEST && value < 0) {
      dbm[at] = value
      kept++
    } else {
      dbm[at] = Number.NaN
      if (refused === 0) example = value
      refused++
      if (fillings.size < MOST_FILLINGS) fillings.add(value)
      else if (!fillings.has(value)) varied++
    }
  }
  const context = { count: refused, total: band.length, minimum: WEAKEST, maximum: 0 }
  // A shore below sea level makes no heights into levels.
  if (varied > kept * MOST_VARIED) kept = 0
  if (kept === 0) {
    log.add('raster-without-levels', 'error', refused > 0 ? { value: String(example) } : {}, context)
    return null
  }
  if (refused > 0) log.add('raster-values-dropped', 'warning', { value: String(example) }, context)
  return dbm
}
