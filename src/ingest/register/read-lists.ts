/** Bytes of each of the four formats (KML also packed) → rows of a list. What cannot be read at all gives no rows and one finding. */
import Papa from 'papaparse'
import { decodeBytes } from '../encoding/decode-bytes'
import { FindingLog } from '../finding-log'
import { containerKind } from '../formats/container'
import { delimiterOf } from '../formats/csv'
import { isObject } from '../formats/format'
import { xmlDocument } from '../formats/xml-document'
import { unpacked, zipEntries } from '../formats/zip-archive'
import { readKmlList } from './kml-list'
import { readListTable } from './list-table'
import { plainText } from './plain-text'
import { type PropertyRow, propertyList } from './property-list'
import { aboutFile, type RawCell, type RawList } from './raw-row'
import { shapeOfGeojson } from './read-shape'
import { columnOfHeader, type RegisterKey } from './register-headers'
import type { RegisterFileFormat } from './register-review'

export interface OpenedList {
  /** `null`: none of the four. */
  readonly format: RegisterFileFormat | null
  readonly list: RawList
}

/** What a file is, its bytes say; its name is not asked. */
export async function openList(bytes: Uint8Array): Promise<OpenedList> {
  const log = new FindingLog()
  if (containerKind(bytes) === 'zip') return openArchive(bytes, log)
  const text = decodeBytes(bytes, log)?.text
  // Old encodings are named where tables are imported; here only the way out matters.
  if (text === undefined) return { format: null, list: unreadable('(UTF-8)') }
  return openText(text)
}

async function openArchive(bytes: Uint8Array, log: FindingLog): Promise<OpenedList> {
  // What an archive claims to unpack to is looked at before anything is unpacked.
  const names = (await zipEntries(bytes, log))?.map(({ name }) => name) ?? []
  if (names.includes('xl/workbook.xml'))
    return { format: 'xlsx', list: (await readWorkbook(bytes)) ?? unreadable('XLSX') }
  const kml = names.find(name => /\.kml$/i.test(name))
  const document = kml && (await unpacked(bytes, new Set([kml]), log))?.get(kml)
  const text = document && decodeBytes(document, log)?.text
  return text ? openText(text) : { format: null, list: unreadable('ZIP') }
}

async function openText(text: string): Promise<OpenedList> {
  if (/^\s*<(\?xml|kml)/i.test(text)) {
    const document = await xmlDocument(text, new FindingLog())
    return { format: 'kml', list: document ? readKmlList(document) : unreadable('KML') }
  }
  if (/^\s*\{/.test(text)) return { format: 'geojson', list: readGeojson(text) ?? unreadable('GeoJSON') }
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) })
  return { format: 'csv', list: readListTable(data, { guarded: true }) }
}

const unreadable = (format: string): RawList => ({
  rows: [],
  own: false,
  headers: new Map(),
  findings: [aboutFile('unreadable-file', 'error', { context: { format } })],
})

/** The sheet whose header fits best; texts too long for a cell come from the sheet beside it. */
async function readWorkbook(bytes: Uint8Array): Promise<RawList | null> {
  const { readXlsx } = await import('hucre/xlsx')
  try {
    const { sheets } = await readXlsx(bytes)
    const lists = sheets.map(({ rows }) => readListTable(rows, { guarded: false }))
    const best = lists.toSorted((a, b) => b.headers.size - a.headers.size)[0]
    if (!best?.own || sheets.length < 2) return best ?? null
    const long = longTexts(sheets.map(({ rows }) => rows))
    const rows = best.rows.map(row => {
      const more = long.get(plainText(row.cells.get('mark_id') ?? null) ?? '')
      return more ? { ...row, cells: new Map([...row.cells, ...more]) } : row
    })
    return { ...best, rows }
  } catch {
    return null
  }
}

/** Mark → column → text put together from its parts. */
function longTexts(
  sheets: readonly (readonly (readonly RawCell[])[])[],
): Map<string, Map<RegisterKey, string>> {
  const texts = new Map<string, Map<RegisterKey, string>>()
  for (const rows of sheets) {
    const [header = [], ...parts] = rows
    if (header.length !== 4 || columnOfHeader(String(header[0])) !== 'mark_id') continue
    for (const [id, field, , text] of parts) {
      const key = columnOfHeader(String(field))
      if (key === null || typeof text !== 'string') continue
      const ofMark = texts.get(String(id)) ?? new Map<RegisterKey, string>()
      ofMark.set(key, (ofMark.get(key) ?? '') + text)
      texts.set(String(id), ofMark)
    }
  }
  return texts
}

function readGeojson(text: string): RawList | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (!isObject(value)) return null
  const features = value.type === 'FeatureCollection' ? value.features : [value]
  if (!Array.isArray(features)) return null
  const rows = features.filter(isObject).map((feature, at) => featureRow(feature, at + 1))
  return propertyList(rows)
}

function featureRow({ properties, geometry, id }: Record<string, unknown>, row: number): PropertyRow {
  const own = isObject(properties) ? properties : {}
  return {
    row,
    // Our features carry the mark's id as their own as well: editors keep one or the other.
    properties:
      'status' in own && own.mark_id === undefined && id !== undefined ? { mark_id: id, ...own } : own,
    shape: geometry == null ? null : (shapeOfGeojson(geometry) ?? 'unreadable'),
  }
}
