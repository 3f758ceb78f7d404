/**
 * Bytes of one file → records, findings, questions. Pure and synchronous (a worker calls it), never throws for bad
 * data, the same answer every time. A question that a person has answered comes back in `answers`, and the file is
 * read again from its bytes: there is no half-read state to go wrong.
 */
import { decodeBytes } from './encoding/decode-bytes'
import { FindingLog } from './finding-log'
import type { Content, Format, Source } from './formats/format'
import { FORMATS } from './formats/formats'
import type {
  ImportAnswers,
  ImportResult,
  Progress,
  Question,
  Recognised,
  Reference,
  RowCounts,
} from './import'
import { readNorms } from './read-norms'
import { readShapes } from './shapes/read-shapes'
import { commonGeometry } from './shapes/shape-kind'
import { pointTable } from './tables/point-table'
import { readTable } from './tables/read-table'

const NO_ROWS: RowCounts = { in: 0, taken: 0, waiting: 0, rejected: 0, notData: 0 }
const UNKNOWN: Recognised = {
  format: null,
  encoding: null,
  delimiter: null,
  numbers: null,
  crs: null,
  headerRow: null,
  columns: [],
}

export function importFile(
  bytes: Uint8Array,
  fileName: string,
  reference: Reference,
  answers: ImportAnswers = {},
  onProgress: Progress = () => {},
): ImportResult {
  const log = new FindingLog()
  const questions: Question[] = []
  const result = (part: Partial<ImportResult>): ImportResult => {
    onProgress(1)
    return {
      file: fileName,
      resource: answers.as ?? null,
      recognised: UNKNOWN,
      rows: NO_ROWS,
      records: null,
      ...part,
      // By row, as a person goes through the file; what concerns the whole file first.
      findings: log.list.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
      questions,
    }
  }
  onProgress(0)
  const decoded = decodeBytes(bytes, log)
  if (!decoded) return result({})
  onProgress(0.1)
  const source = sourceOf(fileName, decoded.text)
  const format = formatOf(source)
  if (!format) {
    log.add('json-unreadable', 'error', {}, { detail: source.jsonFault() ?? '' })
    return result({ recognised: { ...UNKNOWN, format: 'json', encoding: decoded.encoding } })
  }
  const recognised: Recognised = { ...UNKNOWN, format: format.name, encoding: decoded.encoding }
  const content = format.read(source)
  if (!content) {
    log.add('json-unexpected', 'error', {}, { format: format.name })
    return result({ recognised })
  }
  onProgress(0.2)
  return result(
    readContent(content, recognised, { fileName, reference, answers, log, questions, progress: onProgress }),
  )
}

interface Room {
  readonly fileName: string
  readonly reference: Reference
  readonly answers: ImportAnswers
  readonly log: FindingLog
  readonly questions: Question[]
  readonly progress: Progress
}

function readContent(content: Content, recognised: Recognised, room: Room): Partial<ImportResult> {
  if (content.kind === 'json') {
    const norms =
      room.answers.as === undefined || room.answers.as === 'norms' ? readNorms(content.value, room.log) : null
    if (norms) return { resource: 'norms', recognised, rows: norms.rows, records: norms.records }
    room.log.add('json-unexpected', 'error', {}, { format: 'json' })
    return { recognised }
  }
  if (content.kind === 'features') {
    if (commonGeometry(content.features) === 'point') {
      const { header, rows } = pointTable(content.features, room.log)
      const { resource, columns, crs, numbers, rows: counts, records } = readTable({ ...room, header, rows })
      return { resource, recognised: { ...recognised, columns, crs, numbers }, rows: counts, records }
    }
    const { resource, crs, rows, records } = readShapes({ ...room, ...content })
    return { resource, recognised: { ...recognised, crs }, rows, records }
  }
  const delimited: Recognised = { ...recognised, delimiter: content.delimiter }
  const table = readTable({ ...room, ...content })
  const { headerRow, columns, crs, numbers } = table
  return {
    resource: table.resource,
    recognised: { ...delimited, headerRow, columns, crs, numbers },
    rows: table.rows,
    records: table.records,
  }
}

/** `undefined`: the text sets out to be JSON, by its first sign and its name, and is not. */
function formatOf(source: Source): Format | undefined {
  const found = FORMATS.find(format => format.sniff(source))
  const meantAsJson = /\.(geo|topo)?json$/i.test(source.fileName) || /^\s*[{[]\s*["{[\]}]/.test(source.text)
  return found?.name === 'csv' && meantAsJson ? undefined : found
}

function sourceOf(fileName: string, text: string): Source {
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
  return { fileName, text, json: () => parse().value, jsonFault: () => parse().fault }
}
