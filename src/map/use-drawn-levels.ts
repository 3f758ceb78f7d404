/** The alert levels as they are drawn at the zoom of the moment: looked at again a few times a zoom level. */
import { useEffect, useMemo, useState } from 'react'
import { metresPerPixel } from './furniture/scale'
import type { MapStage } from './map-stage'
import { drawnLevels } from './theme/alert-zones'
import { type MapPicture, useSameBytes } from './use-map-picture'

const STEPS_A_ZOOM = 4
/** One latitude for the whole province: the step must not change while the map is moved. */
const LATITUDE = 20
const NOTHING = new Uint8Array()

export function useDrawnLevels(stage: MapStage | null, picture: MapPicture | null): Uint8Array {
  const [perPixel, setPerPixel] = useState(1)
  useEffect(() => {
    if (!stage) return
    const { map } = stage
    const measure = () =>
      setPerPixel(metresPerPixel(LATITUDE, Math.floor(map.getZoom() * STEPS_A_ZOOM) / STEPS_A_ZOOM))
    measure()
    map.on('zoom', measure)
    return () => {
      map.off('zoom', measure)
    }
  }, [stage])
  const zones = picture?.zones
  const inView = picture?.inView ?? null
  const labels = picture?.shapes.labels
  // Alone on the map, every zone is tinted and so every digit is printed.
  const wanted = picture?.theme ? perPixel : 0
  const drawn = useMemo(
    () => (zones && labels ? drawnLevels(zones, inView, labels, wanted) : NOTHING),
    [zones, inView, labels, wanted],
  )
  return useSameBytes(drawn)
}
