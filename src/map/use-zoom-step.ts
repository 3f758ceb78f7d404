/** The zoom in quarter steps: what depends on it is looked at again a few times a zoom level, not on each frame. */
import { useEffect, useState } from 'react'
import type { MapStage } from './map-stage'

const STEPS_A_ZOOM = 4

/** 0 until there is a map. */
export function useZoomStep(stage: MapStage | null): number {
  const [zoom, setZoom] = useState(0)
  useEffect(() => {
    if (!stage) return
    const { map } = stage
    // A hair more, so that a zoom asked for as 10 and come out as 9.9999 is 10.
    const measure = () => setZoom(Math.floor(map.getZoom() * STEPS_A_ZOOM + 0.01) / STEPS_A_ZOOM)
    measure()
    map.on('zoom', measure)
    return () => {
      map.off('zoom', measure)
    }
  }, [stage])
  return zoom
}
