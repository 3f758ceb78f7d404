/**
 * A table → records and findings. The order: header, resource, columns, kinds of rows, how numbers are written, the
 * coordinates; then row by row; then what only shows across rows.
 */
import type { ResourceName, ResourceRecords } from '@/domain/dataset/dataset'
import { repeatedReadings } from '@/domain/dataset/distinct-readings'
import type { Measurement } from '@/domain/dataset/records'
import { CrossRows } from '../checks/cross-rows'
import { KnownOperators } from '../checks/known-operators'
import { knownSpelling, oneSpelling } from '../checks/one-spelling'
import { ownCommune } from '../checks/own-commune'
import { readPointColumns } from '../checks/point-column'
import { provinceBox } from '../checks/province-box'
import { unitColumnOf } from '../columns/unit-columns'
import type { FindingLog } from '../finding-log'
import type { BrokenRows, MergedCells } from '../formats/format'
import type {
  ColumnMatch,
  CoordinateSystem,
  ImportAnswers,
  NumberConvention,
  Progress,
  Question,
  Reference,
  RowCounts,
} from '../import'
import { CommuneFinder, writesMarks } from '../names/commune-finder'
import { figureNotReported } from '../values/not-reported'
import { readingOf, readNumber } from '../values/read-number'
import { extraReaders, fieldColumns } from './column-readers'
import { fillMerged } from './fill-merged'
import { findHeader, type Header, mergedHeader } from './find-header'
import { type GroupRow, groupRow } from './group-row'
import { joinMoment } from './join-moment'
import { reportBroken, reportRowsInCells } from './quote-report'
import { RowReader } from './row-reader'
import { kindsOf, layTable, tableResourceOf } from './table-layout'
import { type SumColumn, TotalCheck } from './total-check'

export interface TableInput {
  readonly rows: readonly (readonly string[])[]
  /** Rows whose cells cannot be told apart; none of them is taken. */
  readonly broken?: readonly BrokenRows[]
  /** `null` or absent: the cells were never parted by a sign. */
  readonly delimiter?: string | null
  readonly fileName: string
  readonly reference: Reference
  readonly answers: ImportAnswers
  readonly log: FindingLog
  readonly questions: Question[]
  readonly progress: Progress
  readonly isNumber?: (row: number, column: number) => boolean
  readonly merges?: readonly MergedCells[]
  /** Given where the table was made from something that has headers of its own (GeoJSON points). */
  readonly header?: Header | undefined
}

export interface TableResult {
  readonly resource: ResourceName | null
  readonly headerRow: number | null
  readonly numbers: NumberConvention | null
  readonly crs: CoordinateSystem | null
  readonly columns: readonly ColumnMatch[]
  readonly rows: RowCounts
  readonly records: ResourceRecords[ResourceName] | null
}

/** Rows between two calls of progress. */
const STEP = 4096

export function readTable(input: TableInput): TableResult {
  const { fileName, reference, answers, log, questions, progress, isNumber = NO_NUMBERS } = input
  let rows = input.rows
  const broken = reportBroken(input.broken ?? [], rows, log)
  const header = input.header ?? (input.merges ? mergedHeader(rows, input.merges) : findHeader(rows))
  const filled = (from: number) =>
    rows.reduce((n, row, at) => (at >= from && row.some(cell => cell.trim() !== '') ? n + 1 : n), 0)
  if (!header) {
    log.add('header-missing', 'error')
    return nothing(null, null, { in: filled(0), taken: 0, waiting: 0, rejected: filled(0), notData: 0 })
  }
  const headerRow = header.below > 0 ? header.below : null
  const resource = tableResourceOf(header.headers, rows.slice(header.below), input, answers.as)
  if (!resource) {
    const held = filled(header.below)
    const asked = answers.as === undefined
    if (!asked) log.add('resource-not-table', 'error', {}, { resource: answers.as })
    const counts = asked ? { waiting: held, rejected: 0 } : { waiting: 0, rejected: held }
    return nothing(answers.as ?? null, headerRow, { in: held, taken: 0, notData: 0, ...counts })
  }
  const layout = layTable(header, rows, resource, input)
  const { missing } = layout
  if (input.merges) rows = fillMerged(rows, input.merges, header.below, layout, isNumber)
  rows = joinMoment(rows, header.below, layout)
  const kinds = kindsOf(rows, header.below, layout, broken)
  reportRowsInCells(rows, header, input.delimiter ?? null, broken, log)
  const dataAt: number[] = []
  let notData = 0
  let spoilt = 0
  for (const [offset, kind] of kinds.entries()) {
    if (kind === 'broken') spoilt++
    else if (kind === 'data') dataAt.push(header.below + offset)
    else if (kind !== 'blank') notData++
  }
  if (dataAt.length + spoilt === 0) log.add('file-empty', 'error')

  const cells = (index: number) => {
    const written: string[] = []
    let numbers = false
    for (const at of dataAt) {
      const text = rows[at]![index]
      if (text === undefined || text === '') continue
      if (isNumber(at, index)) numbers = true
      else written.push(text.trim())
    }
    return { written, numbers }
  }
  const lonAt = layout.matched.at.get('lon')
  const latAt = layout.matched.at.get('lat')
  const hasPoints = lonAt !== undefined && latAt !== undefined
  const points = hasPoints
    ? readPointColumns(
        {
          headers: [layout.headers[lonAt]!, layout.headers[latAt]!],
          pairs: dataAt.map(at => [rows[at]![lonAt]?.trim() ?? '', rows[at]![latAt]?.trim() ?? ''] as const),
          rows: dataAt.map(at => at + 1),
          box: provinceBox(reference.boundaries),
          answers: answers.numbers ?? {},
        },
        log,
        questions,
      )
    : null
  const pointOpen = missing !== null && (missing.columns.has('lon') || missing.columns.has('lat'))
  if (!hasPoints && !pointOpen && (lonAt !== undefined || latAt !== undefined))
    log.add('coordinate-missing', 'warning', { column: layout.headers[(lonAt ?? latAt)!]! })
  const unit = unitColumnOf(resource.name)
  const fields = fieldColumns(
    layout,
    cells,
    new Set(['lon', 'lat', 'commune_code', ...(unit ? [unit.column] : [])]),
    answers,
    log,
    questions,
  )
  const extras = extraReaders(layout, cells, answers, log, questions)
  progress(0.3)

  const finder = new CommuneFinder(reference.communes)
  const nameAt = layout.matched.at.get('commune_name')
  const marked = nameAt === undefined || writesMarks(cells(nameAt).written)
  const own = ownCommune(reference.boundaries)
  const reader = new RowReader({
    layout,
    fields,
    extras,
    finder,
    reference,
    answers,
    log,
    questions,
    marked,
    isNumber,
    fileName,
    own,
  })
  const cross = new CrossRows(
    resource,
    reference,
    own,
    log,
    column => layout.headers[layout.matched.at.get(column) ?? -1] ?? column,
  )
  const summed: SumColumn[] = fields
    .filter(
      one =>
        one.field.type === 'integer' && (one.field.unit !== undefined || resource.name === 'device-need'),
    )
    .map(one => ({ header: one.header, index: one.index }))
  const conventions = new Map(fields.map(one => [one.index, one.convention]))
  const totals = new TotalCheck(summed)
  const figures = (row: readonly string[]) =>
    summed.map(({ index }) => figure(row[index] ?? '', conventions.get(index) ?? null))

  const records: object[] = []
  let [waiting, rejected, data] = [0, spoilt, 0]
  let group: GroupRow | null = null
  for (const [offset, kind] of kinds.entries()) {
    const at = header.below + offset
    const row = rows[at]!
    if (offset % STEP === 0) progress(0.3 + (0.65 * offset) / kinds.length)
    if (kind === 'data') {
      const outcome = reader.read(row, at + 1, group, points?.readings[data] ?? null)
      data++
      if (summed.length > 0) totals.data(figures(row))
      if (outcome === 'waiting') waiting++
      // Without one of its columns no row stands; its other faults are said all the same.
      else if (missing !== null && outcome !== 'rejected') missing.asked ? waiting++ : rejected++
      else if (outcome === 'rejected' || !cross.accept(outcome, at + 1)) rejected++
      else records.push(outcome)
    } else if (kind === 'group' || kind === 'subtotal' || kind === 'total') {
      const text = row
        .filter(cell => cell.trim() !== '')
        .slice(0, 3)
        .join(' ')
        .trim()
      log.add(kind === 'group' ? 'row-not-data' : 'total-row-skipped', 'info', { row: at + 1, value: text })
      const opens = totals.state({
        row: at + 1,
        kind,
        values: figures(row).map(one => (one !== null && Number.isNaN(one) ? null : one)),
      })
      if (kind !== 'total') group = opens ? groupRow(row, at + 1, finder) : null
    } else if (kind !== 'blank' && kind !== 'broken') {
      log.add('row-not-data', 'info', {
        row: at + 1,
        value: row
          .filter(cell => cell.trim() !== '')
          .slice(0, 3)
          .join(' '),
      })
    }
  }
  // Of pupils and households together no total says anything.
  if (new Set(records.map(one => ('unitOfCount' in one && one.unitOfCount) || 'pupil')).size < 2)
    totals.report(log)
  reader.report()
  cross.report()
  if (resource.name === 'measurements') sayRepeated(records as Measurement[], log)
  const counts = { in: dataAt.length + spoilt + notData, taken: records.length, waiting, rejected, notData }
  const operatorAt = layout.matched.at.get('operator')
  const oneForAll = layout.constants.has('operator') ? 'operator' : null
  const operatorHeader = operatorAt === undefined ? oneForAll : layout.headers[operatorAt]!
  const decided = [...fields.map(one => one.convention), ...(points?.conventions ?? [])]
  return {
    resource: resource.name,
    headerRow,
    numbers: decided.includes('vi') ? 'vi' : decided.includes('en') ? 'en' : null,
    crs: points?.system ?? null,
    columns: layout.columns,
    rows: counts,
    records: missing !== null ? null : oneOperator(records, operatorHeader, resource.name, input),
  }
}

/**
 * One spelling a file. Stations take the one in use, or an operator would stand in every list twice; measurements also
 * that of its brand, since phones write what they like: a claim and its evidence must meet.
 */
function oneOperator(
  records: readonly object[],
  header: string | null,
  resource: ResourceName,
  { reference, log }: Pick<TableInput, 'reference' | 'log'>,
) {
  const list = records as readonly { readonly operator: string | null }[]
  const known = new KnownOperators(reference.operators ?? [])
  const unified =
    header === null
      ? list
      : resource === 'measurements'
        ? knownSpelling(list, header, text => known.spelling(text), log)
        : resource === 'sites'
          ? knownSpelling(oneSpelling(list, header, log), header, text => known.inUse(text), log)
          : oneSpelling(list, header, log)
  return unified as unknown as ResourceRecords[ResourceName]
}

const NO_NUMBERS = () => false

const nothing = (resource: ResourceName | null, headerRow: number | null, rows: RowCounts): TableResult => ({
  resource,
  headerRow,
  numbers: null,
  crs: null,
  columns: [],
  rows,
  records: null,
})

/** A figure for the check of totals: `null` blank, NaN unreadable or ambiguous. */
function figure(text: string, convention: NumberConvention | null): number | null {
  const bare = text.trim()
  if (figureNotReported(bare)) return null
  if (convention === null && readingOf(bare) === 'ambiguous') return Number.NaN
  return readNumber(bare, convention ?? 'vi') ?? Number.NaN
}

/** Rows that tell one reading twice are taken, and counted once by whoever lays the files together (D5). */
function sayRepeated(readings: readonly Measurement[], log: FindingLog): void {
  const { within } = repeatedReadings([], readings)
  if (within > 0) log.add('reading-repeated', 'warning', {}, { count: within })
}
