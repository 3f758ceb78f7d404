/** What only shows across rows: keys given twice, points given twice, a need counted twice, points far from home. */
import type { TableResource } from '@/domain/dataset/resources'
import type { FindingLog } from '../finding-log'
import type { Reference } from '../import'
import { spellingKey } from './one-spelling'
import type { OwnCommune } from './own-commune'

type Row = Record<string, unknown>

export class CrossRows {
  private readonly keys = new Map<string, number>()
  private readonly points = new Map<string, number>()
  private readonly needs = new Map<string, number>()
  private readonly properties: readonly string[]
  private readonly communeOfSchool: ReadonlyMap<string, string>

  constructor(
    private readonly resource: TableResource,
    reference: Reference,
    private readonly own: OwnCommune,
    private readonly log: FindingLog,
    /** The file's own header of a column; the canonical name where it has none. */
    private readonly header: (column: string) => string,
  ) {
    this.properties = resource.key.map(column => resource.fields.find(one => one.column === column)!.property)
    this.communeOfSchool = new Map(reference.schools.map(one => [one.schoolCode, one.communeCode]))
  }

  /** Rows of need that say of nobody how many they are. */
  private silent = 0

  /** False: the row's key was there before, and the first row stands. */
  accept(record: Row, row: number): boolean {
    if (this.resource.name === 'device-need' && record.withoutDevice === null) {
      // It says nothing that another row of its unit and class could repeat.
      this.silent++
      return true
    }
    const key = this.properties.map(property => String(record[property] ?? '')).join('\u001f')
    const first = this.keys.get(key)
    if (first !== undefined) {
      const code = this.properties.length === 1 ? 'code-duplicate' : 'row-duplicate'
      const value = this.properties
        .map(property => String(record[property] ?? ''))
        .filter(one => one !== '')
        .join(', ')
      const where = { row, column: this.headers(...this.resource.key), value }
      // One donor may deliver several times in a round; nothing else in the row tells a second delivery from a slip.
      if (this.resource.name === 'device-supply') {
        this.log.add('delivery-repeated', 'warning', where, { first })
        return true
      }
      this.log.add(code, 'error', where, { first })
      return false
    }
    this.keys.set(key, row)
    const { effectiveFrom: from, effectiveUntil: until } = record
    if (typeof from === 'string' && typeof until === 'string' && until < from)
      this.log.add(
        'period-reversed',
        'warning',
        { row, column: this.header('effective_until'), value: until },
        { from },
      )
    // A measuring phone stands still for many readings.
    if (this.resource.name !== 'measurements') this.checkPoint(record, row)
    if (this.resource.name === 'device-need') this.checkNeed(record, row)
    return true
  }

  /** What is said once a file, after its last row. */
  report(): void {
    if (this.silent > 0)
      this.log.add(
        'need-not-reported',
        'info',
        { column: this.header('without_device') },
        { count: this.silent },
      )
  }

  private headers(...columns: readonly string[]): string {
    return columns.map(this.header).join(', ')
  }

  private checkPoint(record: Row, row: number): void {
    const { lon, lat } = record
    if (typeof lon !== 'number' || typeof lat !== 'number') return
    // Two operators on one mast, a primary and a lower secondary school in one yard: said, never refused.
    const place = `${lon},${lat},${spellingKey(String(record.operator ?? ''))}`
    const first = this.points.get(place)
    const value = `${lon}; ${lat}`
    if (first !== undefined)
      this.log.add(
        'coordinate-duplicate',
        'warning',
        { row, column: this.headers('lon', 'lat'), value },
        { first },
      )
    else this.points.set(place, row)
    if (typeof record.communeCode !== 'string') return
    const metres = this.own.outside(record.communeCode, lon, lat)
    if (metres === null || metres === 0) return
    this.log.add(
      'coordinate-outside-commune',
      'warning',
      { row, column: this.headers('lon', 'lat'), value },
      {
        commune: record.communeCode,
        kilometres: Math.round(metres / 100) / 10,
      },
    )
  }

  private checkNeed(record: Row, row: number): void {
    const unit = String(record.unitCode)
    const school = this.communeOfSchool.get(unit)
    // A commune's own report and its schools' reports of one class would be added together.
    const of = (kind: string, commune: string) => `${kind}\u001f${commune}\u001f${record.class}`
    const twin =
      school === undefined ? this.needs.get(of('school', unit)) : this.needs.get(of('commune', school))
    if (twin !== undefined)
      this.log.add(
        'need-reported-twice',
        'warning',
        { row, column: this.header('unit_code'), value: unit },
        { first: twin, commune: school ?? unit },
      )
    const own = school === undefined ? of('commune', unit) : of('school', school)
    if (!this.needs.has(own)) this.needs.set(own, row)
  }
}
