/**
 * Bytes of one file → records, findings, questions. Deterministic (a worker calls it), never throws for bad data.
 * Libraries of packed formats come when first needed, hence the promise. A question that a person has answered comes
 * back in `answers`, and the file is read again from its bytes: there is no half-read state to go wrong.
 */
import { FindingLog } from './finding-log'
import type { Content, Format, Source } from './formats/format'
import { FORMATS } from './formats/formats'
import { openSource } from './formats/open-source'
import { readGrid } from './grids/read-grid'
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

export async function importFile(
  bytes: Uint8Array,
  fileName: string,
  reference: Reference,
  answers: ImportAnswers = {},
  onProgress: Progress = () => {},
): Promise<ImportResult> {
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
  const source = await openSource(bytes, fileName, log)
  if (!source) return result({})
  onProgress(0.1)
  const format = formatOf(source)
  if (format === 'broken-json') {
    log.add('json-unreadable', 'error', {}, { detail: source.jsonFault() ?? '' })
    return result({ recognised: { ...UNKNOWN, format: 'json', encoding: source.encoding } })
  }
  const recognised: Recognised = { ...UNKNOWN, format: format.name, encoding: source.encoding }
  const content = await format.read(source, { answers, log, questions })
  if (!content) return result({ recognised })
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
  if (content.kind === 'grid') {
    const { kind: _, ...grid } = content
    return { recognised: { ...recognised, crs: grid.system }, ...readGrid(grid, room) }
  }
  const { delimiter, sheet, headers } = content
  const delimited: Recognised = { ...recognised, delimiter, ...(sheet === undefined ? {} : { sheet }) }
  const header = headers && { first: 0, below: 0, headers }
  const table = readTable({ ...room, ...content, header })
  const { headerRow, columns, crs, numbers } = table
  return {
    resource: table.resource,
    recognised: { ...delimited, headerRow, columns, crs, numbers },
    rows: table.rows,
    records: table.records,
  }
}

/** The text may set out to be JSON, by its first sign and its name, and not be. */
function formatOf(source: Source): Format | 'broken-json' {
  const found = FORMATS.find(format => format.sniff(source))!
  const meantAsJson = /\.(geo|topo)?json$/i.test(source.fileName) || /^\s*[{[]\s*["{[\]}]/.test(source.text)
  return found.name === 'csv' && meantAsJson ? 'broken-json' : found
}
