/** The part of the world worth drawing in detail: what is seen and some ground around it, looked at again when the view leaves it. */
import { useEffect, useState } from 'react'
import type { MapStage } from './map-stage'

export interface ViewWindow {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
  /** Of the map when the window was cut, in half steps. */
  readonly zoom: number
}

/** Ground kept on each side, as a part of what is seen: a short pan needs nothing new. */
const AROUND = 0.6

/** `null` until there is a map. */
export function useViewWindow(stage: MapStage | null): ViewWindow | null {
  const [window, setWindow] = useState<ViewWindow | null>(null)
  useEffect(() => {
    if (!stage) return
    const { map } = stage
    const look = () => {
      const bounds = map.getBounds()
      const zoom = Math.floor(map.getZoom() * 2 + 0.01) / 2
      const [west, south, east, north] = [
        bounds.getWest(),
        bounds.getSouth(),
        bounds.getEast(),
        bounds.getNorth(),
      ]
      setWindow(now => {
        const inside =
          now !== null &&
          now.zoom === zoom &&
          west >= now.west &&
          south >= now.south &&
          east <= now.east &&
          north <= now.north
        if (inside) return now
        const [wide, high] = [(east - west) * AROUND, (north - south) * AROUND]
        return { west: west - wide, south: south - high, east: east + wide, north: north + high, zoom }
      })
    }
    look()
    map.on('move', look)
    return () => {
      map.off('move', look)
    }
  }, [stage])
  return window
}
