/** One data row → a record, or why not. A row with a cell that is wrong is not taken in part: a person mends it. */
import { findRowCommune } from '../checks/find-row-commune'
import type { OwnCommune } from '../checks/own-commune'
import type { PointReading } from '../checks/point-pairs'
import { unitColumnOf } from '../columns/unit-columns'
import type { FindingLog } from '../finding-log'
import type { ImportAnswers, Question, Reference } from '../import'
import type { CommuneFinder } from '../names/commune-finder'
import { communeLabel } from '../names/commune-label'
import { NamedPlaces } from '../names/named-places'
import { saysNoSignal } from '../values/no-signal'
import { figureNotReported, notReported } from '../values/not-reported'
import { readDate } from '../values/read-date'
import { BAD, readText, WAIT } from '../values/read-field'
import type { ExtraReader, FieldColumn } from './column-readers'
import type { GroupRow } from './group-row'
import { placeRow } from './place-row'
import { RoundsInUse } from './rounds-in-use'
import { RowCodes } from './row-codes'
import { RowUnits } from './row-units'
import type { TableLayout } from './table-layout'

export interface RowReaderInput {
  readonly layout: TableLayout
  readonly fields: readonly FieldColumn[]
  readonly extras: readonly ExtraReader[]
  readonly finder: CommuneFinder
  readonly reference: Reference
  readonly answers: ImportAnswers
  readonly log: FindingLog
  readonly questions: Question[]
  /** Whether the file's commune names are written with diacritics. */
  readonly marked: boolean
  /** Whether the file itself keeps a cell (0-based) as a number. */
  readonly isNumber: (row: number, column: number) => boolean
  readonly fileName: string
  readonly own: OwnCommune
}

type Outcome = Record<string, unknown> | 'waiting' | 'rejected'

export class RowReader {
  private readonly named = new NamedPlaces()
  private fromList = 0
  private filled = 0
  private hourless = 0
  private readonly codes: RowCodes
  private readonly units: RowUnits | null
  private readonly rounds: RoundsInUse
  private readonly absent: readonly string[]
  private readonly constants: [property: string, value: unknown][] = []
  private readonly communeRequired: boolean | null
  private readonly pointRequired: boolean | null

  constructor(private readonly input: RowReaderInput) {
    const { layout, fields, reference } = input
    const schools = new Set(reference.schools.map(one => one.schoolCode))
    this.codes = new RowCodes(input, schools, column => this.header(column))
    this.rounds = new RoundsInUse(reference.rounds ?? [])
    const unit = unitColumnOf(layout.resource.name)
    this.units = unit ? new RowUnits(input, unit) : null
    const read = new Set(fields.map(one => one.field.column))
    const find = (column: string) => layout.resource.fields.find(one => one.column === column)
    this.communeRequired = layout.missing?.columns.has('commune_code')
      ? null
      : (find('commune_code')?.required ?? null)
    this.pointRequired = find('lon')?.required ?? null
    this.absent = layout.resource.fields
      .filter(one => !read.has(one.column) && !layout.constants.has(one.column))
      .map(one => one.property)
    for (const [column, value] of layout.constants) this.constants.push([find(column)!.property, value])
  }

  /** `group`: the title that the row stands under. `point`: the row's coordinates, `null` where it has no columns. */
  read(cells: readonly string[], row: number, group: GroupRow | null, point: PointReading | null): Outcome {
    const { layout, fields, extras, finder, log, isNumber } = this.input
    const record: Record<string, unknown> = {}
    for (const property of this.absent) record[property] = null
    for (const [property, value] of this.constants) record[property] = value
    const kept: Record<string, string> = {}
    let bad = false
    let wait = false
    this.checkWidth(cells, row)
    if (this.communeRequired !== null) {
      const commune = this.commune(cells, row, group, point)
      if (commune.kind === 'found') {
        record.communeCode = commune.code
        if (commune.byName) {
          const name = this.cell(cells, 'commune_name') || this.cell(cells, 'commune_code')
          const known = finder.code(commune.code)
          this.named.add(name, commune.code, known && communeLabel(known))
        }
        this.fillKnown(record, commune.code)
      } else if (commune.kind === 'waiting') wait = true
      else if (commune.kind === 'rejected') bad = true
      else if (this.communeRequired) {
        log.add('value-missing', 'error', {
          row,
          column: this.header('commune_code') ?? this.header('commune_name'),
          value: this.raw(cells, 'commune_code') || this.raw(cells, 'commune_name') || null,
        })
        bad = true
      }
    }
    for (const { field, header, index, read, readNumber: exact } of fields) {
      const text = (cells[index] ?? '').trim()
      const named = field.type === 'code' || field.type === 'text'
      const measures = layout.resource.name === 'measurements' && !named
      const day = measures && field.type === 'time' ? readDate(text) : null
      if (day !== null) {
        record[field.property] = null
        kept[header] = day
        this.hourless++
        continue
      }
      const silent = measures && saysNoSignal(text)
      if (silent || (named ? notReported(text) : figureNotReported(text))) {
        record[field.property] = field.type === 'choices' ? [] : null
        if (!field.required || field.blankIsSilence || field.column === 'measurement_code') continue
        const dateOfLevel = layout.resource.name === 'covid-levels' && field.column === 'effective_from'
        log.add(
          dateOfLevel ? 'level-date-missing' : field.type === 'date' ? 'date-missing' : 'value-missing',
          'error',
          { row, column: header, value: text === '' ? null : text },
        )
        bad = true
        continue
      }
      const value = isNumber(row - 1, index) ? exact(text, row) : read(text, row)
      if (value === BAD) bad = true
      else if (value === WAIT) wait = true
      else record[field.property] = value
      if ((field.type === 'code' || field.type === 'text') && value === '')
        bad ||= this.emptied(field.required, row, header)
    }
    if (layout.resource.name === 'measurements') record.measurementCode ??= this.filledCode(row)
    if (this.units) {
      const districtText = this.cell(cells, 'district_code') || this.cell(cells, 'district_name')
      const outcome = this.units.put(record, row, {
        cell: column => this.cell(cells, column),
        raw: column => this.raw(cells, column),
        header: column => this.header(column),
        district: districtText === '' ? null : finder.district(districtText),
        group: districtText === '' ? group : null,
        commune: (text, header) => this.commune(cells, row, group, null, { text, header }),
      })
      if (outcome === 'waiting') wait = true
      if (outcome === 'rejected') bad = true
    }
    if (layout.resource.name === 'handovers' && typeof record.round === 'string')
      record.round = this.rounds.of(record.round)
    if ('technologies' in record) record.technologies ??= []
    if (this.codes.stand(record, row)) bad = true
    if (point) {
      const outcome = placeRow(point, record, {
        row,
        headers: [this.header('lon')!, this.header('lat')!],
        texts: [this.cell(cells, 'lon'), this.cell(cells, 'lat')],
        required: this.pointRequired === true,
        fate:
          bad || this.pointRequired === true
            ? 'rejected'
            : wait || layout.missing
              ? 'waiting'
              : 'without-point',
        log,
      })
      if (outcome === 'rejected') bad = true
      if (outcome === 'waiting') wait = true
    }
    const extra: Record<string, number | string | null> = { ...kept }
    const own = { enumerable: true, configurable: true, writable: true } as const
    for (const { key, index, read } of extras) {
      const text = (cells[index] ?? '').trim()
      const value = read(text, row, isNumber(row - 1, index))
      // A plain assignment to this one name would be lost.
      if (key === '__proto__') Object.defineProperty(extra, key, { ...own, value })
      else extra[key] = value
    }
    record.extra = extra
    return bad ? 'rejected' : wait ? 'waiting' : record
  }

  report(): void {
    this.units?.report(column => this.header(column))
    this.rounds.report(this.header('round'), this.input.log)
    if (this.hourless > 0)
      this.input.log.add(
        'time-without-hour',
        'warning',
        { column: this.header('measured_at') },
        { count: this.hourless },
      )
    if (this.filled > 0)
      this.input.log.add('code-filled', 'info', { column: 'measurement_code' }, { count: this.filled })
    if (this.codes.prefixed > 0)
      this.input.log.add(
        'name-prefix-removed',
        'info',
        { column: this.header('commune_name') },
        { count: this.codes.prefixed },
      )
    if (this.named.count > 0)
      this.input.log.add(
        'commune-found-by-name',
        'info',
        { column: this.header('commune_name') ?? this.header('commune_code') },
        { count: this.named.count, names: this.named.names },
      )
    if (this.fromList > 0)
      this.input.log.add(
        'reference-filled',
        'info',
        {},
        { count: this.fromList, columns: this.input.layout.known.map(one => one.column).join(', ') },
      )
  }

  /** The file's name is part of it: two files both numbered by row must not take each other's place. */
  private filledCode(row: number): string {
    this.filled++
    return `${this.input.fileName}#${row}`
  }

  private emptied(required: boolean, row: number, header: string): boolean {
    if (required) this.input.log.add('value-missing', 'error', { row, column: header })
    return required
  }

  private header(column: string): string | null {
    const index = this.input.layout.matched.at.get(column)
    return index === undefined ? null : this.input.layout.headers[index]!
  }

  private cell(cells: readonly string[], column: string): string {
    const text = this.raw(cells, column)
    return notReported(text) ? '' : text
  }

  private raw(cells: readonly string[], column: string): string {
    const index = this.input.layout.matched.at.get(column)
    return index === undefined ? '' : (cells[index] ?? '').trim()
  }

  /** What the file does not say of a commune and the list in use does, by its code. */
  private fillKnown(record: Record<string, unknown>, code: string): void {
    const { layout, finder } = this.input
    const commune = finder.code(code)
    if (layout.known.length === 0 || !commune) return
    for (const { property } of layout.known) record[property] = commune[property as keyof typeof commune]
    this.fromList++
  }

  /** `name`: a text of another column that is the commune's name. */
  private commune(
    cells: readonly string[],
    row: number,
    group: GroupRow | null,
    point: PointReading | null,
    name?: { readonly text: string; readonly header: string | null },
  ) {
    const { finder, log, questions, answers, marked, own } = this.input
    const districtText = this.cell(cells, 'district_code') || this.cell(cells, 'district_name')
    const codeHeader = this.header('commune_code')
    const codeText = this.cell(cells, 'commune_code').replace(/^'/, '')
    return findRowCommune(
      {
        row,
        codeText: codeText === '' ? '' : readText(codeText, row, codeHeader ?? '', log),
        nameText: name?.text ?? this.cell(cells, 'commune_name'),
        codeHeader,
        nameHeader: name ? name.header : this.header('commune_name'),
        district:
          districtText === ''
            ? null
            : (finder.district(districtText) ?? finder.district(this.cell(cells, 'district_name'))),
        districtHeader:
          districtText === '' ? null : (this.header('district_code') ?? this.header('district_name')),
        group: districtText === '' ? group : null,
        outside: code => (point?.kind === 'point' ? own.outside(code, point.lon, point.lat) : null),
        marked,
        answer: answers.communes?.[row],
      },
      finder,
      log,
      questions,
    )
  }

  /** Cells beyond the header: a text with an unquoted delimiter has pushed the others along. */
  private checkWidth(cells: readonly string[], row: number): void {
    const { headers } = this.input.layout
    let last = cells.length
    while (last > headers.length && cells[last - 1]!.trim() === '') last--
    if (last <= headers.length) return
    this.input.log.add('row-width-differs', 'warning', { row }, { cells: last, columns: headers.length })
  }
}
