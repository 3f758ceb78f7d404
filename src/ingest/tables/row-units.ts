/** The unit of each row of a table whose rows are about schools and communes, and what is said of all of them in the end. */

import type { RowCommune } from '../checks/find-row-commune'
import { findRowUnit, type RowUnit, type UnitRoom } from '../checks/find-row-unit'
import type { UnitColumn } from '../columns/unit-columns'
import type { ImportAnswers, Reference } from '../import'
import { communeLabel } from '../names/commune-label'
import { NamedPlaces } from '../names/named-places'
import { SchoolFinder } from '../names/school-finder'
import { readText } from '../values/read-field'
import type { GroupRow } from './group-row'
import type { TableLayout } from './table-layout'

export interface UnitsRoom extends Pick<UnitRoom, 'finder' | 'log' | 'questions'> {
  readonly reference: Pick<Reference, 'schools'>
  readonly answers: Pick<ImportAnswers, 'communes'>
  readonly marked: boolean
  readonly layout: Pick<TableLayout, 'resource' | 'missing'>
}

export interface UnitCells {
  /** Empty where the cell says that there is nothing to say. */
  readonly cell: (column: string) => string
  readonly raw: (column: string) => string
  readonly header: (column: string) => string | null
  readonly district: string | null
  readonly group: GroupRow | null
  readonly commune: (text: string, header: string | null) => RowCommune
}

export class RowUnits {
  private readonly schools: SchoolFinder
  private readonly namedSchools = new NamedPlaces()
  private readonly namedCommunes = new NamedPlaces()

  constructor(
    private readonly input: UnitsRoom,
    private readonly unit: UnitColumn,
  ) {
    this.schools = new SchoolFinder(input.reference.schools)
  }

  /** Puts the row's school or commune into the record. */
  put(record: Record<string, unknown>, row: number, cells: UnitCells): 'taken' | 'waiting' | 'rejected' {
    const { layout, log } = this.input
    const { column, property } = this.unit
    const found = this.find(row, cells)
    if (found.kind === 'waiting' || found.kind === 'rejected') return found.kind
    if (found.kind === 'found') {
      record[property] = found.code
      return 'taken'
    }
    const required = layout.resource.fields.some(one => one.column === column && one.required)
    if (!required || layout.missing?.columns.has(column)) return 'taken'
    const value = cells.raw(column) || cells.raw('school_name') || null
    log.add('value-missing', 'error', {
      row,
      column: cells.header(column) ?? cells.header('school_name'),
      value,
    })
    return 'rejected'
  }

  private find(row: number, { cell, header, district, group, commune }: UnitCells): RowUnit {
    const { finder, log, questions, marked, answers } = this.input
    const { column, communeToo } = this.unit
    const unitHeader = header(column)
    const clean = (text: string, of: string | null) => (text === '' ? '' : readText(text, row, of ?? '', log))
    const place = {
      row,
      unitText: clean(cell(column).replace(/^'/, ''), unitHeader),
      schoolText: clean(cell('school_name'), header('school_name')),
      communeText: cell('commune_name'),
      unitHeader,
      schoolHeader: header('school_name'),
      communeHeader: header('commune_name'),
      district: district ?? group?.district ?? null,
      marked,
      communeToo,
      answer: answers.communes?.[row],
    }
    const room: UnitRoom = { finder, schools: this.schools, log, questions, commune }
    const found = findRowUnit(place, room)
    if (found.kind !== 'found') return found
    const name = place.unitText || place.schoolText || place.communeText
    if (found.by === 'school')
      this.namedSchools.add(name, found.code, `${found.school.schoolName} (${found.code})`)
    if (found.by === 'commune') {
      const known = finder.code(found.code)
      this.namedCommunes.add(name, found.code, known && communeLabel(known))
    }
    return found
  }

  report(header: (column: string) => string | null): void {
    const { log } = this.input
    const column = header(this.unit.column) ?? header('school_name') ?? header('commune_name')
    for (const [code, named] of [
      ['unit-found-by-name', this.namedSchools],
      ['commune-found-by-name', this.namedCommunes],
    ] as const)
      if (named.count > 0) log.add(code, 'info', { column }, { count: named.count, names: named.names })
  }
}
