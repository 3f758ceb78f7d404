/** KMZ: a ZIP with one or several KML files; all of them are read, in the order of the archive. */
import { decodeBytes } from '../encoding/decode-bytes'
import type { Feature, Format } from './format'
import { featuresContent, placemarks } from './kml'
import { LARGEST_XML } from './xml-document'
import { unpacked } from './zip-archive'

const isKml = (name: string) => /\.kml$/i.test(name) && !name.startsWith('__MACOSX/')

export const kmz: Format = {
  name: 'kmz',
  extensions: ['kmz'],
  sniff: ({ container }) => container?.kind === 'zip' && container.entries.some(({ name }) => isKml(name)),
  read: async ({ bytes, container }, { log }) => {
    const entries = container?.kind === 'zip' ? container.entries.filter(({ name }) => isKml(name)) : []
    const size = entries.reduce((sum, entry) => sum + entry.size, 0)
    if (size > LARGEST_XML) {
      const megabytes = Math.ceil(size / 1024 / 1024)
      log.add('archive-too-large', 'error', {}, { megabytes, limit: LARGEST_XML / 1024 / 1024 })
      return null
    }
    const files = await unpacked(bytes, new Set(entries.map(({ name }) => name)), log)
    if (!files) return null
    const features: Feature[] = []
    let read = 0
    for (const part of files.values()) {
      const text = decodeBytes(part, log)?.text
      const found = text === undefined ? null : await placemarks(text, log, features.length)
      if (!found) continue
      read++
      features.push(...found)
    }
    return read > 0 ? featuresContent(features) : null
  },
}
