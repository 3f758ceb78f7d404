/** Signal rasters as pictures: their covered part as coverage is drawn, or their levels in bins. */
import type { Layer } from '@deck.gl/core'
import { BitmapLayer } from '@deck.gl/layers'
import type { SignalRaster } from '@/domain/dataset/records'
import { rasterPicture } from '../gaps/raster-picture'
import { coatAlpha } from '../style/coat-alpha'
import { COVERED, PALE_COVERAGE_ALPHA, type Rgb } from '../style/colours'
import { SIGNAL_LOOKS, signalBin, surfaceColour } from '../style/signal-bins'
import { FLAT, oneCoatInside } from './drawing-order'

type PixelColour = readonly [...Rgb, alpha: number]

const RASTER_ALPHA = 205

/** Levels in bins. `all`: the level of the weakest operator, where every one has a raster. */
export function rasterLevels(rasters: readonly SignalRaster[], operator: string): Layer[] {
  // The same few arrays for millions of pixels.
  const bins = SIGNAL_LOOKS.map((_, bin): PixelColour => [...surfaceColour(bin), RASTER_ALPHA])
  const groups = operator === 'all' ? byOperator(rasters) : [rasters]
  return picture('signal-levels', groups, dbm => bins[signalBin(dbm)] ?? null, FLAT)
}

/**
 * What is at or above the minimum, as one coat with the coverage areas that are drawn before; `all`: one more coat for
 * each operator.
 * @param coats operators that have coverage of the technology, areas or rasters.
 */
export function rasterCoverage(
  rasters: readonly SignalRaster[],
  operator: string,
  minimumDbm: number,
  coats: number,
): Layer[] {
  const covered = (alpha: number) => {
    const coat: PixelColour = [...COVERED, alpha]
    return (dbm: number) => (dbm >= minimumDbm ? coat : null)
  }
  if (operator !== 'all')
    return picture('signal-coverage', [rasters], covered(PALE_COVERAGE_ALPHA), oneCoatInside(0))
  const each = covered(Math.round(255 * coatAlpha(PALE_COVERAGE_ALPHA / 255, coats)))
  return byOperator(rasters).flatMap((group, i) =>
    picture(`signal-coverage-${i}`, [group], each, oneCoatInside(coats + i)),
  )
}

function byOperator(rasters: readonly SignalRaster[]): SignalRaster[][] {
  const groups = new Map<string, SignalRaster[]>()
  for (const raster of rasters) groups.set(raster.operator, [...(groups.get(raster.operator) ?? []), raster])
  return [...groups.values()]
}

function picture(
  id: string,
  groups: readonly (readonly SignalRaster[])[],
  colourOf: (dbm: number) => PixelColour | null,
  order: typeof FLAT,
): Layer[] {
  const made = rasterPicture(groups, colourOf)
  if (!made) return []
  const image = new ImageData(made.pixels, made.width, made.height)
  return [
    new BitmapLayer({
      ...order,
      id,
      image: image as unknown as string,
      bounds: made.bounds,
      // A pixel of the raster is a square on the ground, not a stain.
      textureParameters: { minFilter: 'linear', magFilter: 'nearest' },
    }),
  ]
}
