/** GeoJSON (RFC 7946): a FeatureCollection, one Feature, or a bare geometry. Other members are kept as metadata. */
import type { Geometry } from 'geojson'
import { type Feature, type Format, isObject } from './format'

const GEOMETRIES = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
])

export const geojson: Format = {
  name: 'geojson',
  extensions: ['geojson', 'json'],
  sniff: source => {
    const value = source.json()
    if (!isObject(value)) return false
    return (
      value.type === 'FeatureCollection' || value.type === 'Feature' || GEOMETRIES.has(String(value.type))
    )
  },
  read: source => {
    const value = source.json() as Record<string, unknown>
    const { features, ...rest } = value
    const list = value.type === 'FeatureCollection' ? (Array.isArray(features) ? features : []) : [value]
    const metadata = isObject(rest.metadata) ? { ...rest, ...rest.metadata } : rest
    return { kind: 'features', features: list.map((one, at) => featureOf(one, at + 1)), others: {}, metadata }
  },
}

/** A Feature of anything; what is no geometry becomes `null` and is reported by whoever needs one. */
export function featureOf(value: unknown, row: number): Feature {
  if (!isObject(value)) return { row, properties: {}, geometry: null }
  if (value.type !== 'Feature') return { row, properties: {}, geometry: geometryOf(value) }
  const properties = isObject(value.properties) ? value.properties : {}
  const named =
    value.id !== undefined && properties.id === undefined ? { id: value.id, ...properties } : properties
  return { row, properties: named, geometry: geometryOf(value.geometry) }
}

const geometryOf = (value: unknown): Geometry | null =>
  isObject(value) &&
  GEOMETRIES.has(String(value.type)) &&
  (Array.isArray(value.coordinates) || Array.isArray(value.geometries))
    ? (value as unknown as Geometry)
    : null
