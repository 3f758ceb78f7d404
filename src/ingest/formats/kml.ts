/** KML: every placemark a feature, its ExtendedData as properties. How it is drawn there is not data. */
import type { Geometry } from 'geojson'
import type { FindingLog } from '../finding-log'
import type { Content, Feature, Format } from './format'
import { rootName, xmlDocument } from './xml-document'

export const kml: Format = {
  name: 'kml',
  extensions: ['kml'],
  sniff: ({ text }) => rootName(text) === 'kml',
  read: async ({ text }, { log }) => {
    const features = await placemarks(text, log)
    return features && featuresContent(features)
  },
}

export const featuresContent = (features: readonly Feature[]): Content => ({
  kind: 'features',
  features,
  others: {},
  metadata: {},
})

/** What the library takes from styles and views. */
const DRAWING =
  /^(stroke|fill|icon|label)(-(opacity|width|color|scale|heading|offset|offset-units))?$|^style(Url|Hash|MapHash)$|^visibility$|^@geometry-type$|^coordinateProperties$/

/** `null`: not to be read (the log says why). `from`: rows before, where several files make one. */
export async function placemarks(text: string, log: FindingLog, from = 0): Promise<Feature[] | null> {
  const document = await xmlDocument(text, log)
  if (!document) return null
  const { kml: convert } = await import('@tmcw/togeojson')
  try {
    return convert(document).features.map(({ properties, geometry }, at) => ({
      row: from + at + 1,
      properties: Object.fromEntries(
        Object.entries(properties ?? {}).flatMap(([name, value]) =>
          DRAWING.test(name) ? [] : [[name, plainText(value)]],
        ),
      ),
      geometry: geometry && oneKind(geometry),
    }))
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 160) : ''
    log.add('xml-unreadable', 'error', {}, { detail })
    return null
  }
}

/** A description in HTML comes with its type beside it. */
const plainText = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'value' in value ? value.value : value

/** A collection of areas alone is one multipolygon: the format has no other way to say so. */
export function oneKind(geometry: Geometry): Geometry {
  if (geometry.type !== 'GeometryCollection') return geometry
  const parts = geometry.geometries.map(oneKind)
  const polygons = parts.flatMap(one =>
    one.type === 'Polygon' ? [one.coordinates] : one.type === 'MultiPolygon' ? one.coordinates : [],
  )
  if (parts.length > 0 && parts.every(({ type }) => type.endsWith('Polygon')))
    return { type: 'MultiPolygon', coordinates: polygons }
  const lines = parts.flatMap(one =>
    one.type === 'LineString' ? [one.coordinates] : one.type === 'MultiLineString' ? one.coordinates : [],
  )
  if (parts.length > 0 && parts.every(({ type }) => type.endsWith('LineString')))
    return { type: 'MultiLineString', coordinates: lines }
  return geometry
}
