/** The box in which a point of the province must lie, from its boundaries where known. */
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
  let west = Infinity
  let south = Infinity
  let east = -Infinity
  let north = -Infinity
  for (const { polygons } of boundaries?.communes ?? [])
    for (const [outer] of polygons)
      for (const [lon, lat] of outer ?? []) {
        if (lon < west) west = lon
        if (lon > east) east = lon
        if (lat < south) south = lat
        if (lat > north) north = lat
      }
  if (west > east) return PROVINCE
  return { west: west - MARGIN, south: south - MARGIN, east: east + MARGIN, north: north + MARGIN }
}

export const inBox = (lon: number, lat: number, box: Box): boolean =>
  lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north
