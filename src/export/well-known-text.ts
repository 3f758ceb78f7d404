/** A mark's shape as well-known text (OGC Simple Features), which spreadsheets, databases and QGIS read alike. */
import type { MarkGeometry } from '@/domain/gap/mark'
import type { Position } from '@/domain/units'

const pair = ([lon, lat]: Position) => `${lon} ${lat}`
const chain = (positions: readonly Position[]) => `(${positions.map(pair).join(', ')})`

/** Degrees, longitude first, with every digit that there is. */
export function wellKnownText(geometry: MarkGeometry): string {
  switch (geometry.type) {
    case 'Point':
      return `POINT (${pair(geometry.coordinates)})`
    case 'LineString':
      return `LINESTRING ${chain(geometry.coordinates)}`
    case 'Polygon':
      return `POLYGON (${geometry.coordinates.map(chain).join(', ')})`
  }
}
