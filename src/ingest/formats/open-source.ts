/** Bytes → a source for the formats: packed or text, or a finding that says why it is neither. */
import { decodeBytes, LARGEST_FILE } from '../encoding/decode-bytes'
import type { FindingLog } from '../finding-log'
import type { Recognised } from '../import'
import { type Container, compoundHolds, containerKind } from './container'
import type { Source } from './format'
import { rootName } from './xml-document'
import { zipEntries } from './zip-archive'

export interface Opened extends Source {
  readonly encoding: Recognised['encoding']
}

/** `null`: nothing that is read here; the log says why. */
export async function openSource(
  bytes: Uint8Array,
  fileName: string,
  log: FindingLog,
): Promise<Opened | null> {
  const kind = bytes.length > LARGEST_FILE ? null : containerKind(bytes)
  if (kind !== null) {
    const container = await opened(kind, bytes, log)
    return container && { ...textSource(fileName, bytes, ''), container, encoding: null }
  }
  // Text under the name of a packed format: said by its content, and a file of no kind by its name.
  const before = log.list.length
  const decoded = decodeBytes(bytes, log)
  const meant = /\.(xlsx|xlsm|xls|kmz|tiff?|gtiff)$/i.exec(fileName)?.[1]?.toLowerCase()
  if (!decoded) {
    if (
      meant &&
      bytes.length > 0 &&
      bytes.length <= LARGEST_FILE &&
      log.list.at(-1)?.code !== 'file-unrecognised'
    ) {
      log.list.length = before
      log.add('file-kind-differs', 'error', { value: meant })
    }
    return null
  }
  const root = rootName(decoded.text)
  if (root === 'html' || /^\s*<(!doctype html|table|head|body|meta|style|div)\b/i.test(decoded.text)) {
    log.add('file-is-web-page', 'error', { value: fileName })
    return null
  }
  const named = /\.(kml|gpx)$/i.exec(fileName)?.[1]?.toLowerCase()
  if (root !== null && root !== 'kml' && root !== 'gpx' && (named || /^\s*<\?xml/i.test(decoded.text))) {
    log.add('file-unrecognised', 'error', {}, { kind: `XML <${root}>` })
    return null
  }
  if (named && root === null) {
    log.add('xml-unreadable', 'error', {}, { detail: '' })
    return null
  }
  if (meant) log.add('file-kind-differs', 'warning', { value: meant })
  return { ...textSource(fileName, bytes, decoded.text), container: null, encoding: decoded.encoding }
}

async function opened(
  kind: Container['kind'],
  bytes: Uint8Array,
  log: FindingLog,
): Promise<Container | null> {
  if (kind === 'tiff') return { kind }
  if (kind === 'zip') {
    const entries = await zipEntries(bytes, log)
    const other = entries && otherArchive(entries.map(({ name }) => name))
    if (other) log.add('file-unrecognised', 'error', {}, { kind: other })
    return entries && !other ? { kind, entries } : null
  }
  const holds = compoundHolds(bytes)
  if (holds === 'workbook') log.add('workbook-legacy', 'error')
  else if (holds === 'locked') log.add('workbook-locked', 'error')
  else log.add('file-unrecognised', 'error', {}, { kind: 'XLS/DOC' })
  return null
}

/** What an archive is that is neither workbook nor KMZ; `null`: it is one of them. */
function otherArchive(names: readonly string[]): string | null {
  const has = (test: RegExp) => names.some(name => test.test(name))
  if (has(/^xl\/workbook\.xml$/) || has(/\.kml$/i)) return null
  if (has(/^xl\/workbook\.bin$/)) return 'XLSB'
  if (has(/^word\//)) return 'DOCX'
  if (has(/^content\.xml$/)) return 'ODS/ODT'
  return has(/\.shp$/i) ? 'SHP (ZIP)' : 'ZIP'
}

function textSource(fileName: string, bytes: Uint8Array, text: string): Omit<Source, 'container'> {
  let parsed: { readonly value: unknown; readonly fault: string | null } | undefined
  const parse = () => {
    if (parsed) return parsed
    try {
      // Only what starts like JSON is tried: a large CSV is not parsed twice.
      parsed = /^\s*[{[]/.test(text)
        ? { value: JSON.parse(text), fault: null }
        : { value: undefined, fault: '' }
    } catch (error) {
      parsed = { value: undefined, fault: error instanceof Error ? error.message.slice(0, 160) : '' }
    }
    return parsed
  }
  return { fileName, bytes, text, json: () => parse().value, jsonFault: () => parse().fault }
}
