/** The lie of one table: header, resource, matched columns, and which rows are data. Decided before a row is read. */
import type { ResourceName } from '@/domain/dataset/dataset'
import type { Field } from '@/domain/dataset/field'
import { type TableResource, tableResource } from '@/domain/dataset/resources'
import { ORDINAL_HEADERS } from '../columns/aliases'
import { communeCodeColumn, isCommuneList, KNOWN_BY_CODE } from '../columns/commune-keyed'
import { mayBeConstant, readConstants } from '../columns/constants'
import { expectedColumns } from '../columns/expected-columns'
import { type Matched, matchColumns } from '../columns/match-columns'
import { recogniseResource } from '../columns/recognise-resource'
import { saidInWords } from '../columns/unit-columns'
import { fieldsOf } from '../columns/vocabulary'
import type { FindingLog } from '../finding-log'
import { foldMarks } from '../fold'
import type { ColumnMatch, ImportAnswers, Question, Reference } from '../import'
import { cleanText } from '../values/clean-text'
import type { Header } from './find-header'
import { type RowKind, rowKind } from './row-kind'

export interface ExtraColumn {
  readonly index: number
  readonly key: string
}

export interface TableLayout {
  readonly resource: TableResource
  readonly headers: readonly string[]
  readonly matched: Matched
  readonly columns: readonly ColumnMatch[]
  readonly extras: readonly ExtraColumn[]
  readonly ordinal: number
  /**
   * Columns that are required and not there, or of which it is open which they are: no row can be taken. `asked`: a
   * person may still point at one or give its one value.
   */
  readonly missing: { readonly asked: boolean; readonly columns: ReadonlySet<string> } | null
  /** Columns that the file does not have → their one value for all rows. */
  readonly constants: ReadonlyMap<string, unknown>
  /** Columns that the file does not have and the list of communes in use knows by code. */
  readonly known: readonly Field[]
}

/** What the layout is decided by, and where it says what is open. */
interface LayoutRoom {
  readonly answers: ImportAnswers
  readonly reference: Reference
  readonly log: FindingLog
  readonly questions: Question[]
}

/** The resource of the table, or the question which one it is. */
export function tableResourceOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  { fileName, reference, log, questions }: LayoutRoom & { readonly fileName: string },
  as: ResourceName | undefined,
): TableResource | null {
  if (as !== undefined) return tableResource(as) ?? null
  const { resource, candidates } = recogniseResource(headers, fileName)
  const best = resource === null ? null : (tableResource(resource) ?? null)
  const codeAt = communeCodeColumn(headers, rows, reference.communes)
  if (codeAt >= 0 && isCommuneList(headers, best, codeAt)) return tableResource('communes')!
  if (best !== null) return best
  log.add(
    'resource-unrecognised',
    'error',
    {},
    {
      headers: headers
        .filter(one => one !== '')
        .slice(0, 12)
        .join(', '),
    },
  )
  questions.push({ kind: 'resource', candidates })
  return null
}

export function layTable(
  header: Header,
  rows: readonly (readonly string[])[],
  resource: TableResource,
  room: LayoutRoom,
): TableLayout {
  const { answers, log, questions } = room
  const headers = header.headers.map(text => cleanText(text).text)
  const matched = matchedColumns(headers, rows.slice(header.below), resource, room)
  const constants = readConstants(resource, answers.constants, matched.at, log)
  const ordinal = headers.findIndex(text => ORDINAL_HEADERS.has(foldMarks(text)))
  const used = new Set(matched.at.values())
  const columns: ColumnMatch[] = []
  const extras: ExtraColumn[] = []
  const own = new Set(resource.fields.map(one => one.column))
  const canonicalAt = new Map([...matched.at].map(([column, index]) => [index, column]))
  const keys = new Set<string>()
  for (const [index, text] of headers.entries()) {
    const column = canonicalAt.get(index)
    const examples = examplesOf(rows, header.below, index)
    if (column !== undefined && own.has(column)) {
      columns.push({ column, header: text, by: matched.by.get(column)!, examples })
      continue
    }
    columns.push({ column: null, header: text, by: 'none', examples })
    if (index === ordinal) continue
    if (text === '') {
      if (examples.length > 0)
        log.add('column-unmatched', 'warning', { column: `#${index + 1}`, value: examples[0]! })
      continue
    }
    let key = text
    for (let again = 2; keys.has(key); again++) key = `${text} (${again})`
    keys.add(key)
    extras.push({ index, key })
    if (!used.has(index)) log.add('column-kept-extra', 'info', { column: text })
  }
  for (const [column, indices] of matched.ambiguous) {
    const names = indices.map(index => headers[index]!)
    const held = resource.fields.some(one => one.column === column)
    log.add(
      'column-duplicate',
      held ? 'error' : 'warning',
      { column: names[0]! },
      { meaning: column, headers: names.join(', ') },
    )
    const field = resource.fields.find(one => one.column === column)
    questions.push({ kind: 'column', column, headers: names, constant: !!field && mayBeConstant(field) })
  }
  const byCode =
    resource.name === 'communes' && room.reference.communes.length > 0 && matched.at.has('commune_code')
  const expected = new Set(expectedColumns(resource))
  const lacking = resource.fields.filter(
    one =>
      expected.has(one.column) &&
      !matched.at.has(one.column) &&
      !constants.has(one.column) &&
      !saidInWords(one.column, column => matched.at.has(column)),
  )
  const known = byCode
    ? lacking.filter(one => KNOWN_BY_CODE.has(one.column) && !matched.ambiguous.has(one.column))
    : []
  const open = headers.filter((text, index) => text !== '' && index !== ordinal && !used.has(index))
  const missing = missingColumns(
    lacking.filter(one => !known.includes(one)),
    open,
    resource,
    matched,
    room,
  )
  return { resource, headers, matched, columns, extras, ordinal, missing, constants, known }
}

/** Columns by their headers, those of commune codes by what stands in them, and none where one value was given. */
function matchedColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  resource: TableResource,
  { answers, reference }: LayoutRoom,
): Matched {
  const match = (columns: ImportAnswers['columns']) =>
    matchColumns(headers, resource.name, fieldsOf(resource), columns)
  let matched = match(answers.columns)
  const given = Object.entries(answers.constants ?? {}).filter(([, value]) => value.trim() !== '')
  const open = given.filter(([column]) => matched.ambiguous.has(column))
  if (open.length > 0)
    matched = match({ ...answers.columns, ...Object.fromEntries(open.map(([column]) => [column, null])) })
  if (resource.name !== 'communes' || matched.at.has('commune_code')) return matched
  if (answers.columns?.commune_code !== undefined || matched.ambiguous.has('commune_code')) return matched
  const codeAt = communeCodeColumn(headers, rows, reference.communes)
  if (codeAt < 0 || [...matched.at.values()].includes(codeAt)) return matched
  return {
    at: new Map(matched.at).set('commune_code', codeAt),
    by: new Map(matched.by).set('commune_code', 'content'),
    ambiguous: matched.ambiguous,
  }
}

function missingColumns(
  lacking: readonly Field[],
  open: readonly string[],
  resource: TableResource,
  matched: Matched,
  { log, questions }: LayoutRoom,
): TableLayout['missing'] {
  // Even an optional column is not left out of every row in silence: a person chooses first.
  const columns = new Set(
    resource.fields.map(one => one.column).filter(column => matched.ambiguous.has(column)),
  )
  let asked = true
  for (const field of lacking) {
    const { column, title } = field
    columns.add(column)
    if (matched.ambiguous.has(column)) continue
    log.add('column-missing', 'error', { column }, { titleVi: title.vi, titleEn: title.en })
    if (resource.name === 'covid-levels' && column === 'effective_from')
      log.add('level-date-missing', 'error', { column })
    const constant = mayBeConstant(field)
    if (open.length > 0 || constant) questions.push({ kind: 'column', column, headers: open, constant })
    else asked = false
  }
  return columns.size > 0 ? { asked, columns } : null
}

const MOST_EXAMPLES = 3

function examplesOf(rows: readonly (readonly string[])[], from: number, index: number): string[] {
  const found: string[] = []
  for (let at = from; at < Math.min(rows.length, from + 50) && found.length < MOST_EXAMPLES; at++) {
    const text = rows[at]![index]?.trim() ?? ''
    if (text !== '' && !found.includes(text)) found.push(text.slice(0, 80))
  }
  return found
}

/** The kind of every row under the header, by index in the file's rows. */
export function kindsOf(
  rows: readonly (readonly string[])[],
  below: number,
  layout: Pick<TableLayout, 'resource' | 'matched' | 'ordinal'>,
  broken: ReadonlySet<number>,
): RowKind[] {
  const required = layout.resource.fields.flatMap(one => {
    const at = layout.matched.at.get(one.column)
    return one.required && at !== undefined ? [at] : []
  })
  // Columns that say in words or by code what a row is about; a group row has none but its own title.
  const words = fieldsOf(layout.resource).flatMap(one => {
    const at = layout.matched.at.get(one.column)
    const says = one.type === 'code' || one.type === 'text' || one.type === 'choice'
    return says && at !== undefined ? [at] : []
  })
  const kinds: RowKind[] = []
  let seen = false
  for (let at = below; at < rows.length; at++) {
    const kind = broken.has(at)
      ? 'broken'
      : rowKind(rows[at]!, { ordinal: layout.ordinal, required, words, directlyUnderHeader: !seen })
    if (kind !== 'blank') seen = true
    kinds.push(kind)
  }
  return kinds
}
