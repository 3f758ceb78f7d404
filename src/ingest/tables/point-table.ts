/** GeoJSON points as a table: one row a feature, its properties as columns, and its place as lon and lat. */
import { numberText } from '@/domain/dataset/number-text'
import type { Feature } from '../formats/format'
import type { Header } from './find-header'

export interface PointTable {
  readonly header: Header
  /** Row numbers are feature numbers: index + 1. */
  readonly rows: readonly (readonly string[])[]
}

export function pointTable(features: readonly Feature[]): PointTable {
  const names = new Set<string>()
  for (const { properties } of features) for (const name of Object.keys(properties)) names.add(name)
  for (const place of ['lon', 'lat']) names.delete(place)
  const headers = [...names]
  const rows = features.map(({ properties, geometry }) => {
    const position = geometry?.type === 'Point' ? geometry.coordinates : []
    return [...headers.map(name => cellOf(properties[name])), cellOf(position[0]), cellOf(position[1])]
  })
  return { header: { first: 0, below: 0, headers: [...headers, 'lon', 'lat'] }, rows }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? numberText(value) : ''
  if (Array.isArray(value)) return value.map(cellOf).join(';')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
