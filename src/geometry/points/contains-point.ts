/** Whether a point lies in a multipolygon: once, or prepared for many points. The boundary belongs to the inside. */
import { edgeSlabs, slabsContain } from '../index/edge-slabs'
import { ringArea } from '../measure/ring-area'
import type { MultiPolygon, Position, Ring } from '../shapes'

/**
 * Any plane unit, degrees too (edges are then straight in degrees). Inside one polygon is inside; the boundary of a
 * hole belongs to the polygon; a ring that crosses itself is read even–odd. NaN lies nowhere.
 */
export function containsPoint(polygons: MultiPolygon, point: Position): boolean {
  if (Number.isNaN(point[0]) || Number.isNaN(point[1])) return false
  return polygons.some(polygon => {
    let inside = false
    for (const ring of polygon) {
      const side = sideOf(ring, point)
      if (side === 'on') return true
      if (side === 'in') inside = !inside
    }
    return inside
  })
}

/** The same answer for valid polygons, in the time of a few edges a point. Which way the rings run does not matter. */
export function preparePolygons(polygons: MultiPolygon): (x: number, y: number) => boolean {
  const parts = polygons.map(polygon => {
    const coordinates: number[] = []
    const ends: number[] = []
    for (const [r, ring] of polygon.entries()) {
      const turned = ringArea(ring) > 0 === (r === 0) ? ring : ring.toReversed()
      for (const [x, y] of turned) coordinates.push(x, y)
      ends.push(coordinates.length / 2)
    }
    return { coordinates, ends }
  })
  // One index for all: parts may overlap, and winding numbers add.
  const ends = new Int32Array(parts.reduce((sum, part) => sum + part.ends.length, 0))
  const coordinates = new Float64Array(parts.reduce((sum, part) => sum + part.coordinates.length, 0))
  let at = 0
  let r = 0
  for (const part of parts) {
    coordinates.set(part.coordinates, 2 * at)
    for (const end of part.ends) ends[r++] = at + end
    at += part.coordinates.length / 2
  }
  const slabs = edgeSlabs(coordinates, ends)
  return (x, y) => slabsContain(slabs, x, y)
}

function sideOf(ring: Ring, [x, y]: Position): 'in' | 'on' | 'out' {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[j]
    const [bx, by] = ring[i]
    const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    const within =
      x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by)
    if (cross === 0 && within) return 'on'
    if (ay > y !== by > y && cross > 0 === by > ay) inside = !inside
  }
  return inside ? 'in' : 'out'
}
