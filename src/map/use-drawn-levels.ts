/** The alert levels as they are drawn at the zoom of the moment. */
import { useMemo } from 'react'
import { metresPerPixel } from './furniture/scale'
import { drawnLevels } from './theme/alert-zones'
import { LATITUDE } from './theme/printed-digits'
import { type MapPicture, useSameBytes } from './use-map-picture'

const NOTHING = new Uint8Array()

/** @param zoom of the map, in steps. */
export function useDrawnLevels(zoom: number, picture: MapPicture | null): Uint8Array {
  const zones = picture?.zones
  const inView = picture?.inView ?? null
  const labels = picture?.shapes.labels
  // Alone on the map, every zone is tinted.
  const wanted = picture?.theme ? metresPerPixel(LATITUDE, zoom) : 0
  const drawn = useMemo(
    () => (zones && labels ? drawnLevels(zones, inView, labels, wanted) : NOTHING),
    [zones, inView, labels, wanted],
  )
  return useSameBytes(drawn)
}
