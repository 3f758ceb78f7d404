/**
 * GPX: where its points carry a received power (in their extensions or in words), a table of measurements; otherwise
 * tracks and routes as lines and waypoints as points.
 */
import type { Document } from '@xmldom/xmldom'
import type { FindingLog } from '../finding-log'
import type { Content, Format } from './format'
import { signalTable } from './gpx-signal'
import { featuresContent } from './kml'
import { rootName, xmlDocument } from './xml-document'

export const gpx: Format = {
  name: 'gpx',
  extensions: ['gpx'],
  sniff: ({ text }) => rootName(text) === 'gpx',
  read: async ({ text }, { answers, log }) => {
    const document = await xmlDocument(text, log)
    if (!document) return null
    const measured = answers.as === undefined || answers.as === 'measurements'
    const table = measured ? signalTable(document, log) : null
    return table ?? linesAndPoints(document, log)
  },
}

async function linesAndPoints(document: Document, log: FindingLog): Promise<Content | null> {
  const { gpx: convert } = await import('@tmcw/togeojson')
  try {
    const { features } = convert(document)
    return featuresContent(
      features.map(({ properties, geometry }, at) => {
        const { coordinateProperties: _, _gpxType: __, ...rest } = properties ?? {}
        return { row: at + 1, properties: rest, geometry }
      }),
    )
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 160) : ''
    log.add('xml-unreadable', 'error', {}, { detail })
    return null
  }
}
