/** Shapes with named values beside them, as GeoJSON and KML have → rows of a list. */
import { aboutFile, type RawCell, type RawList, type RawRow } from './raw-row'
import { columnOfHeader, type RegisterKey } from './register-headers'

export interface PropertyRow {
  readonly row: number
  readonly properties: Readonly<Record<string, unknown>>
  readonly shape: RawRow['shape']
}

/** Named values beside a shape → rows. */
export function propertyList(rows: readonly PropertyRow[]): RawList {
  const headers = new Map<RegisterKey, string>()
  const unknown = new Set<string>()
  let own = false
  const read = rows.map(({ row, properties, shape }): RawRow => {
    const cells = new Map<RegisterKey, RawCell>()
    for (const [name, value] of Object.entries(properties)) {
      const key = columnOfHeader(name)
      if (key === null) unknown.add(name)
      else if (!cells.has(key)) {
        cells.set(key, cellOf(value))
        headers.set(key, name)
      }
    }
    own ||= cells.has('mark_id')
    const { history = null, evidence = null } = properties
    return { row, cells, shape, records: { history, evidence }, district: null, commune: null }
  })
  // Our own files hold computed properties beside the stated ones.
  const findings = own ? [] : [...unknown].map(column => aboutFile('column-unknown', 'info', { column }))
  return { rows: read, own, headers, findings }
}

function cellOf(value: unknown): RawCell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.filter(one => typeof one === 'string')
  return null
}
