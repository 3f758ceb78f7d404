/**
 * The box in which a point of the province must lie: the province's own, widened by the boundaries at hand and never
 * narrowed by them, as a file may hold the boundaries of a few communes only.
 */
import type { Boundaries } from '@/domain/dataset/records'

export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Thanh Hóa with its islands: about 104.37–106.08 E, 19.30–20.67 N, and a margin of about 10 km. */
const PROVINCE: Box = { west: 104.27, south: 19.2, east: 106.18, north: 20.77 }
/** Degrees around boundaries: schematic lines are off by kilometres, and stations stand on islands. */
const MARGIN = 0.1

export function provinceBox(boundaries: Boundaries | null): Box {
  let { west, south, east, north } = PROVINCE
  for (const { polygons } of boundaries?.communes ?? [])
    for (const [outer] of polygons)
      for (const [lon, lat] of outer ?? []) {
        west = Math.min(west, lon - MARGIN)
        east = Math.max(east, lon + MARGIN)
        south = Math.min(south, lat - MARGIN)
        north = Math.max(north, lat + MARGIN)
      }
  return { west, south, east, north }
}

export const inBox = (lon: number, lat: number, box: Box): boolean =>
  lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north
