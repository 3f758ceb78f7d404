/**
 * Which marks' lines and areas are drawn. Of a long register only those that lie near the view and are large enough to be
 * told from their pin: ten thousand outlines of two pixels are hidden by the pins and cost more than all the rest.
 */
import type { GapMark, MarkGeometry } from '@/domain/gap/mark'
import type { Position } from '@/domain/units'
import type { ViewWindow } from '../use-view-window'

/** Up to so many shapes are all drawn, whatever the view. */
const ALL_UP_TO = 400
/** Pixels that a shape must span. */
const LEAST_PIXELS = 7

interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** A mark that did not change keeps its geometry, and so its box. */
const known = new WeakMap<MarkGeometry, Box>()

/** In the order of the list. Without a window: none of a long list. */
export function shapesInWindow(marks: readonly GapMark[], window: ViewWindow | null): readonly GapMark[] {
  const shaped = marks.filter(({ geometry }) => geometry.type !== 'Point')
  if (shaped.length <= ALL_UP_TO) return shaped
  if (!window) return []
  // One line and one area always, so that the first to come near finds the graphics card's programs made: making one
  // takes longer than a frame.
  const ready = new Set(
    ['LineString', 'Polygon'].map(type => shaped.find(({ geometry }) => geometry.type === type)),
  )
  const least = (LEAST_PIXELS * 360) / (512 * 2 ** window.zoom)
  return shaped.filter(mark => {
    if (ready.has(mark)) return true
    const { geometry } = mark
    const { west, south, east, north } = boxOf(geometry)
    return (
      Math.max(east - west, north - south) >= least &&
      west <= window.east &&
      east >= window.west &&
      south <= window.north &&
      north >= window.south
    )
  })
}

function boxOf(geometry: MarkGeometry): Box {
  const before = known.get(geometry)
  if (before) return before
  const corners: readonly Position[] =
    geometry.type === 'Point'
      ? [geometry.coordinates]
      : geometry.type === 'LineString'
        ? geometry.coordinates
        : (geometry.coordinates[0] ?? [])
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of corners) {
    if (lon < west) west = lon
    if (lon > east) east = lon
    if (lat < south) south = lat
    if (lat > north) north = lat
  }
  const box = { west, south, east, north }
  known.set(geometry, box)
  return box
}
