/** The lie of one table: header, resource, matched columns, and which rows are data. Decided before a row is read. */
import type { ResourceName } from '@/domain/dataset/dataset'
import { type TableResource, tableResource } from '@/domain/dataset/resources'
import { ORDINAL_HEADERS } from '../columns/aliases'
import { type Matched, matchColumns } from '../columns/match-columns'
import { recogniseResource } from '../columns/recognise-resource'
import { fieldsOf } from '../columns/vocabulary'
import type { FindingLog } from '../finding-log'
import { foldMarks } from '../fold'
import type { ColumnMatch, ImportAnswers, Question } from '../import'
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
  /** A required column is not there, or which column is one is open: no row can be taken. `asked`: a person may still point at one. */
  readonly missing: { readonly asked: boolean } | null
}

/** The resource of the table, or the question which one it is. */
export function tableResourceOf(
  headers: readonly string[],
  fileName: string,
  as: ResourceName | undefined,
  log: FindingLog,
  questions: Question[],
): TableResource | null {
  if (as !== undefined) return tableResource(as) ?? null
  const { resource, candidates } = recogniseResource(headers, fileName)
  if (resource !== null) return tableResource(resource) ?? null
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
  answers: ImportAnswers,
  log: FindingLog,
  questions: Question[],
): TableLayout {
  const headers = header.headers.map(text => cleanText(text).text)
  const matched = matchColumns(headers, resource.name, fieldsOf(resource), answers.columns)
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
    questions.push({ kind: 'column', column, headers: names })
  }
  const missing = missingColumns(headers, resource, matched, used, ordinal, log, questions)
  return { resource, headers, matched, columns, extras, ordinal, missing }
}

function missingColumns(
  headers: readonly string[],
  resource: TableResource,
  matched: Matched,
  used: ReadonlySet<number>,
  ordinal: number,
  log: FindingLog,
  questions: Question[],
): TableLayout['missing'] {
  const open = headers.filter((text, index) => text !== '' && index !== ordinal && !used.has(index))
  // Even an optional column is not left out of every row in silence: a person chooses first.
  let missing: { asked: boolean } | null = resource.fields.some(one => matched.ambiguous.has(one.column))
    ? { asked: true }
    : null
  for (const { column, required, title } of resource.fields) {
    if (!required || matched.at.has(column)) continue
    if (column === 'commune_code' && matched.at.has('commune_name')) continue
    missing ??= { asked: true }
    if (matched.ambiguous.has(column)) continue
    log.add('column-missing', 'error', { column }, { titleVi: title.vi, titleEn: title.en })
    if (resource.name === 'covid-levels' && column === 'effective_from')
      log.add('level-date-missing', 'error', { column })
    if (open.length > 0) questions.push({ kind: 'column', column, headers: open })
    else missing.asked = false
  }
  return missing
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
