/** One data row → a record, or why not. A row with a cell that is wrong is not taken in part: a person mends it. */
import { findRowCommune } from '../checks/find-row-commune'
import type { PointReading } from '../checks/point-pairs'
import { readUnit } from '../checks/read-unit'
import type { FindingLog } from '../finding-log'
import type { ImportAnswers, Question, Reference } from '../import'
import { bareCommuneName } from '../names/bare-name'
import type { CommuneFinder } from '../names/commune-finder'
import { restoreZeros } from '../names/restore-zeros'
import { figureNotReported, notReported } from '../values/not-reported'
import { BAD, readText, WAIT } from '../values/read-field'
import { readNumber } from '../values/read-number'
import type { ExtraReader, FieldColumn } from './column-readers'
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
}

type Outcome = Record<string, unknown> | 'waiting' | 'rejected'

export class RowReader {
  private byName = 0
  private prefixed = 0
  private readonly schools: ReadonlySet<string>
  private readonly absent: readonly string[]
  private readonly communeRequired: boolean | null
  private readonly pointRequired: boolean | null

  constructor(private readonly input: RowReaderInput) {
    const { layout, fields, reference } = input
    this.schools = new Set(reference.schools.map(one => one.schoolCode))
    const read = new Set(fields.map(one => one.field.column))
    const find = (column: string) => layout.resource.fields.find(one => one.column === column)
    this.communeRequired = find('commune_code')?.required ?? null
    this.pointRequired = find('lon')?.required ?? null
    this.absent = layout.resource.fields.filter(one => !read.has(one.column)).map(one => one.property)
  }

  /** `district`: of the group that the row stands in. `point`: the row's coordinates, `null` where it has no columns. */
  read(cells: readonly string[], row: number, district: string | null, point: PointReading | null): Outcome {
    const { layout, fields, extras, log } = this.input
    const record: Record<string, unknown> = {}
    for (const property of this.absent) record[property] = null
    let bad = false
    let wait = false
    this.checkWidth(cells, row)
    if (this.communeRequired !== null) {
      const commune = this.commune(cells, row, district)
      if (commune.kind === 'found') {
        record.communeCode = commune.code
        if (commune.byName) this.byName++
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
    for (const { field, header, index, read } of fields) {
      const text = (cells[index] ?? '').trim()
      const named = field.type === 'code' || field.type === 'text'
      if (named ? notReported(text) : figureNotReported(text)) {
        record[field.property] = field.type === 'choices' ? [] : null
        if (!field.required) continue
        const dateOfLevel = layout.resource.name === 'covid-levels' && field.column === 'effective_from'
        log.add(
          dateOfLevel ? 'level-date-missing' : field.type === 'date' ? 'date-missing' : 'value-missing',
          'error',
          { row, column: header, value: text === '' ? null : text },
        )
        bad = true
        continue
      }
      const value = read(text, row)
      if (value === BAD) bad = true
      else if (value === WAIT) wait = true
      else record[field.property] = value
      if ((field.type === 'code' || field.type === 'text') && value === '')
        bad ||= this.emptied(field.required, row, header)
    }
    if (layout.matched.at.has('technologies') === false && 'technologies' in record) record.technologies = []
    if (this.codes(record, row)) bad = true
    if (point) {
      const outcome = this.point(point, record, row, cells)
      if (outcome === 'rejected') bad = true
      if (outcome === 'waiting') wait = true
    }
    const extra: Record<string, number | string | null> = {}
    const own = { enumerable: true, configurable: true, writable: true } as const
    for (const { key, index, read } of extras) {
      const text = (cells[index] ?? '').trim()
      const value = read(text, row)
      // A plain assignment to this one name would be lost.
      if (key === '__proto__') Object.defineProperty(extra, key, { ...own, value })
      else extra[key] = value
    }
    record.extra = extra
    return bad ? 'rejected' : wait ? 'waiting' : record
  }

  report(): void {
    if (this.prefixed > 0)
      this.input.log.add(
        'name-prefix-removed',
        'info',
        { column: this.header('commune_name') },
        { count: this.prefixed },
      )
    if (this.byName > 0)
      this.input.log.add(
        'commune-found-by-name',
        'info',
        { column: this.header('commune_name') ?? this.header('commune_code') },
        { count: this.byName },
      )
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

  private commune(cells: readonly string[], row: number, group: string | null) {
    const { finder, log, questions, answers, marked } = this.input
    const districtText = this.cell(cells, 'district_code') || this.cell(cells, 'district_name')
    const codeHeader = this.header('commune_code')
    const codeText = this.cell(cells, 'commune_code').replace(/^'/, '')
    return findRowCommune(
      {
        row,
        codeText: codeText === '' ? '' : readText(codeText, row, codeHeader ?? '', log),
        nameText: this.cell(cells, 'commune_name'),
        codeHeader,
        nameHeader: this.header('commune_name'),
        district:
          districtText === ''
            ? group
            : (finder.district(districtText) ?? finder.district(this.cell(cells, 'district_name'))),
        districtHeader:
          districtText === '' ? null : (this.header('district_code') ?? this.header('district_name')),
        marked,
        answer: answers.communes?.[row],
      },
      finder,
      log,
      questions,
    )
  }

  /** Codes that point at other records. True where the row cannot stand. */
  private codes(record: Record<string, unknown>, row: number): boolean {
    const { finder, log, layout } = this.input
    if (typeof record.unitCode === 'string') {
      const unit = readUnit(record.unitCode, row, this.header('unit_code'), finder, this.schools, log)
      if (unit === null) return true
      record.unitCode = unit
    }
    if (layout.resource.name === 'device-supply') {
      const code = record.schoolCode
      if (record.channel === 'school-goods' && code === null) {
        log.add('value-missing', 'error', { row, column: this.header('school_code') ?? 'school_code' })
        return true
      }
      if (typeof code === 'string' && this.schools.size > 0 && !this.schools.has(code)) {
        log.add('unit-unknown', 'error', { row, column: this.header('school_code'), value: code })
        return true
      }
    }
    if (layout.resource.name === 'communes' && typeof record.communeName === 'string') {
      const bare = bareCommuneName(record.communeName)
      if (bare !== record.communeName) this.prefixed++
      record.communeName = bare
    }
    if (typeof record.districtCode === 'string') record.districtCode = this.district(record.districtCode, row)
    if (typeof record.managingUnit === 'string')
      record.managingUnit = this.managingUnit(record.managingUnit, row)
    return false
  }

  private district(code: string, row: number): string {
    const { finder, log } = this.input
    if (finder.districtCodes.has(code)) return code
    const where = { row, column: this.header('district_code'), value: code }
    const restored = finder.isEmpty
      ? /^\d{1,2}$/.test(code)
        ? code.padStart(3, '0')
        : null
      : restoreZeros(code, one => finder.districtCodes.has(one))
    if (restored !== null) log.add('code-zero-restored', 'info', where, { restored })
    else if (!finder.isEmpty) log.add('unit-unknown', 'warning', where)
    return restored ?? code
  }

  private managingUnit(text: string, row: number): string {
    const { finder, log } = this.input
    if (text === 'so' || /^(sở|so)([\s_-]|$)/i.test(text)) return 'so'
    const named =
      finder.district(text) ??
      finder.district(text.replace(/^phòng\s+(gd\s*(&|và)?\s*đt|giáo dục( và đào tạo)?)\s*/i, ''))
    if (named !== null) return named
    if (!finder.isEmpty)
      log.add('unit-unknown', 'warning', { row, column: this.header('managing_unit'), value: text })
    return text
  }

  private point(
    point: PointReading,
    record: Record<string, unknown>,
    row: number,
    cells: readonly string[],
  ): Exclude<Outcome, object> | 'taken' {
    const { log } = this.input
    const headers = [this.header('lon')!, this.header('lat')!] as const
    const texts = [this.cell(cells, 'lon'), this.cell(cells, 'lat')] as const
    const where = { row, column: headers.join(', '), value: texts.join('; ') }
    record.lon = null
    record.lat = null
    const required = this.pointRequired === true
    switch (point.kind) {
      case 'point':
        record.lon = point.lon
        record.lat = point.lat
        return 'taken'
      case 'none':
        if (required) log.add('coordinate-missing', 'error', { row, column: where.column })
        return required ? 'rejected' : 'taken'
      case 'half':
        log.add('coordinate-missing', required ? 'error' : 'warning', where)
        return required ? 'rejected' : 'taken'
      case 'outside':
        // A school without its place is still a school: it is taken without coordinates, and that is said as an error.
        log.add('coordinate-out-of-province', 'error', where)
        return required ? 'rejected' : 'taken'
      case 'unreadable':
        log.add('coordinate-unreadable', 'error', {
          row,
          column: headers[point.axis],
          value: texts[point.axis],
        })
        return required ? 'rejected' : 'taken'
      case 'ambiguous':
        log.add(
          'number-ambiguous',
          'error',
          { row, column: headers[point.axis], value: texts[point.axis] },
          {
            vi: readNumber(texts[point.axis], 'vi')!,
            en: readNumber(texts[point.axis], 'en')!,
          },
        )
        return 'waiting'
    }
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
