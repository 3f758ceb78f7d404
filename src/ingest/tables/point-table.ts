/** GeoJSON points as a table: one row a feature, its properties as columns, and its place as lon and lat. */
import { numberText } from '@/domain/dataset/number-text'
import type { FindingLog } from '../finding-log'
import type { Feature } from '../formats/format'
import type { Header } from './find-header'

export interface PointTable {
  readonly header: Header
  /** Row numbers are feature numbers: index + 1. */
  readonly rows: readonly (readonly string[])[]
}

export function pointTable(features: readonly Feature[], log: FindingLog): PointTable {
  const names = new Set<string>()
  for (const { properties } of features) for (const name of Object.keys(properties)) names.add(name)
  for (const place of ['lon', 'lat']) names.delete(place)
  const headers = [...names]
  const rows = features.map(feature => {
    const { properties } = feature
    const position = positionOf(feature, log)
    return [
      ...headers.map(name => cellOf(Object.hasOwn(properties, name) ? properties[name] : null)),
      cellOf(position[0]),
      cellOf(position[1]),
    ]
  })
  return { header: { first: 0, below: 0, headers: [...headers, 'lon', 'lat'] }, rows }
}

/** A MultiPoint of one member is a point that its program wrote so; of several, nobody can say which is meant. */
function positionOf({ row, geometry }: Feature, log: FindingLog): readonly unknown[] {
  if (geometry === null) return []
  if (geometry.type === 'Point') return geometry.coordinates
  if (geometry.type === 'MultiPoint' && geometry.coordinates.length === 1) {
    const only: unknown = geometry.coordinates[0]
    if (Array.isArray(only)) return only
  }
  log.add('geometry-unsupported', 'error', { row, value: geometry.type }, { expected: 'Point' })
  return []
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? numberText(value) : ''
  if (Array.isArray(value)) return value.map(cellOf).join(';')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
