/** The codes of one row that point at other records: put into the form in use, or why the row cannot stand. */
import { readUnit } from '../checks/read-unit'
import type { FindingLog } from '../finding-log'
import { bareCommuneName } from '../names/bare-name'
import type { CommuneFinder } from '../names/commune-finder'
import { restoreZeros } from '../names/restore-zeros'
import type { TableLayout } from './table-layout'

export interface RowCodesRoom {
  readonly layout: TableLayout
  readonly finder: CommuneFinder
  readonly log: FindingLog
}

export class RowCodes {
  /** Names from which the kind of unit was taken. */
  prefixed = 0

  constructor(
    private readonly room: RowCodesRoom,
    private readonly schools: ReadonlySet<string>,
    private readonly header: (column: string) => string | null,
  ) {}

  /** Codes that point at other records. True where the row cannot stand. */
  stand(record: Record<string, unknown>, row: number): boolean {
    const { finder, log, layout } = this.room
    if (typeof record.unitCode === 'string') {
      const unit = readUnit(record.unitCode, row, this.header('unit_code'), finder, this.schools, log)
      if (unit === null) return true
      record.unitCode = unit
    }
    if (layout.resource.name === 'device-supply') {
      const code = record.schoolCode
      const open = layout.missing?.columns.has('school_code') === true
      if (record.channel === 'school-goods' && code === null && !open) {
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
    const { finder, log } = this.room
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
    const { finder, log } = this.room
    if (text === 'so' || /^(sở|so)([\s_-]|$)/i.test(text)) return 'so'
    const named =
      finder.district(text) ??
      finder.district(text.replace(/^phòng\s+(gd\s*(&|và)?\s*đt|giáo dục( và đào tạo)?)\s*/i, ''))
    if (named !== null) return named
    if (!finder.isEmpty)
      log.add('unit-unknown', 'warning', { row, column: this.header('managing_unit'), value: text })
    return text
  }
}
