/** Records → CSV in the canonical columns of the data contract: UTF-8, comma, one header row, LF, empty = not said. */
import type { ResourceName } from '@/domain/dataset/dataset'
import type { Field } from '@/domain/dataset/field'
import { tableResource } from '@/domain/dataset/resources'

const text = (field: Field, value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (field.type === 'flag') return value ? '1' : '0'
  if (field.type === 'yes-no') return value ? 'yes' : 'no'
  const plain = Array.isArray(value) ? value.join(';') : String(value)
  return /[",\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

export const tableCsv = <T extends object>(name: ResourceName, records: readonly T[]): string => {
  const resource = tableResource(name)
  if (!resource) throw new Error(`${name} is not a table`)
  const rows = records.map(record =>
    resource.fields.map(field => text(field, (record as Record<string, unknown>)[field.property])).join(','),
  )
  return `${[resource.fields.map(field => field.column).join(','), ...rows].join('\n')}\n`
}
