/**
 * The camera in both directions. A person's move goes to the session (so that the URL carries it), not more often than
 * a few times a second; a camera that comes from outside (a sent link, "whole province") moves the map. Nothing else
 * does: results may change under it, the map stays.
 */
import { useEffect } from 'react'
import { setCamera } from '@/commands/set-camera'
import { type Camera, session } from '@/store/session/session'
import { wellInView } from './geometry/frame'
import type { Bounds } from './geometry/map-shapes'
import type { MapStage } from './map-stage'

const TELL_EVERY_MS = 200

/** Share of the map's height that margins may take at most. */
const MOST = 0.2

/** Room for the title of a frozen decision over the map, pixels. */
const TITLE = { inOneRow: 84, wrapped: 128, wrapsBelow: 720 } as const

/**
 * The south of the province ends above the credits. No room is kept for the legend: it stands where the neighbours are.
 */
export function showBounds({ map }: MapStage, bounds: Bounds, animate: boolean, titled: boolean) {
  const { clientWidth, clientHeight } = map.getContainer()
  const bottom = Math.min(112, clientHeight * MOST)
  const title = clientWidth < TITLE.wrapsBelow ? TITLE.wrapped : TITLE.inOneRow
  const top = titled ? Math.min(title, clientHeight * MOST) : 24
  const padding = { top, right: 28, bottom, left: 28 }
  map.fitBounds([...bounds], { padding, animate, duration: 500, maxZoom: 13 })
}

/** Near enough to read the commune, far enough to see where it lies. */
const CONTEXT_ZOOM = 10.5

/** Room for the furniture: beside the legend where there is room for that, else above it. */
function clearOf({ map }: MapStage, legend: DOMRect | null) {
  const { clientWidth, clientHeight } = map.getContainer()
  const beside = legend !== null && legend.width < clientWidth * 0.4
  return {
    top: 24,
    right: 56,
    bottom: Math.min(112, clientHeight * MOST),
    left: beside ? legend.width + 32 : 32,
  }
}

/** To a commune. */
export function flyToBounds(stage: MapStage, bounds: Bounds, legend: DOMRect | null) {
  const padding = clearOf(stage, legend)
  stage.map.fitBounds([...bounds], { padding, maxZoom: CONTEXT_ZOOM, maxDuration: 1200 }, { byHand: true })
}

/** To several communes at once; the map stays where they are all well in view already. */
export function showTogether(stage: MapStage, bounds: Bounds, legend: DOMRect | null) {
  const { map } = stage
  const { clientWidth, clientHeight } = map.getContainer()
  const padding = clearOf(stage, legend)
  const [west, south, east, north] = bounds
  const corner = map.project([west, north])
  const opposite = map.project([east, south])
  const framed = map.cameraForBounds([...bounds], { padding, maxZoom: CONTEXT_ZOOM })
  const seen = wellInView({
    box: [corner.x, corner.y, opposite.x, opposite.y],
    free: [padding.left, padding.top, clientWidth - padding.right, clientHeight - padding.bottom],
    zoom: map.getZoom(),
    framed: framed?.zoom ?? CONTEXT_ZOOM,
  })
  if (!seen) flyToBounds(stage, bounds, legend)
}

/** Near enough to see where a hamlet's houses would stand. */
const PLACE_ZOOM = 13

/** To a place, or so that its box is seen with some ground around. A nearer view than wanted is kept for a place. */
export function flyToPlace({ map }: MapStage, lon: number, lat: number, box: Bounds | undefined) {
  const small = Math.min(map.getContainer().clientWidth, map.getContainer().clientHeight)
  // A point's own box is no view.
  if (box && box[0] < box[2] && box[1] < box[3])
    map.fitBounds(
      [...box],
      { padding: small * 0.22, maxZoom: PLACE_ZOOM, maxDuration: 1200 },
      { byHand: true },
    )
  else
    map.flyTo(
      { center: [lon, lat], zoom: Math.max(map.getZoom(), PLACE_ZOOM - 1), maxDuration: 1200 },
      { byHand: true },
    )
}

const near = (a: Camera | null, b: Camera | null) =>
  a === b ||
  (a !== null &&
    b !== null &&
    Math.abs(a.lon - b.lon) < 2e-5 &&
    Math.abs(a.lat - b.lat) < 2e-5 &&
    Math.abs(a.zoom - b.zoom) < 0.002)

/** @param titled a title stands over the map: the province keeps clear of it. */
export function useCamera(stage: MapStage | null, bounds: Bounds | null, titled: boolean) {
  useEffect(() => {
    if (!stage || !bounds) return
    const { map } = stage
    let told = session.getState().camera
    let timer: ReturnType<typeof setTimeout> | undefined

    const cameraNow = (): Camera => {
      const { lng, lat } = map.getCenter()
      const rounded = (value: number, digits: number) => Number(value.toFixed(digits))
      return { lon: rounded(lng, 5), lat: rounded(lat, 5), zoom: rounded(map.getZoom(), 3) }
    }
    const tell = () => {
      timer = undefined
      const camera = cameraNow()
      if (near(camera, told)) return
      told = camera
      setCamera(camera)
    }
    // Only a person's own move counts: fitting the province to a new window must not turn into a camera.
    const moved = (event: { originalEvent?: unknown; byHand?: boolean }) => {
      if (event.originalEvent || event.byHand) timer ??= setTimeout(tell, TELL_EVERY_MS)
    }
    const resized = () => {
      if (session.getState().camera === null) showBounds(stage, bounds, false, titled)
    }
    const follow = (camera: Camera | null) => {
      if (near(camera, told)) return
      told = camera
      if (camera) map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom })
      else showBounds(stage, bounds, true, titled)
    }

    if (told) map.jumpTo({ center: [told.lon, told.lat], zoom: told.zoom })
    else showBounds(stage, bounds, false, titled)
    map.on('move', moved)
    map.on('moveend', moved)
    map.on('resize', resized)
    const stop = session.subscribe((state, before) => {
      if (state.camera !== before.camera) follow(state.camera)
    })
    return () => {
      clearTimeout(timer)
      map.off('move', moved)
      map.off('moveend', moved)
      map.off('resize', resized)
      stop()
    }
  }, [stage, bounds, titled])
}
