/**
 * Records of a table resource → canonical CSV: columns in the order of the contract, then the extra ones; numbers with
 * a dot, flags 0/1, yes/no, nothing where the source said nothing. No byte order mark, LF. It is the form that reads
 * back to the same records; the form for spreadsheets (byte order mark, formulas made harmless) is another's work.
 */

import type { ResourceName } from '@/domain/dataset/dataset'
import type { Field } from '@/domain/dataset/field'
import { numberText } from '@/domain/dataset/number-text'
import { tableResource } from '@/domain/dataset/resources'

/** @throws RangeError where the resource is no table. */
export function writeRecords(resource: ResourceName, records: readonly object[]): string {
  const table = tableResource(resource)
  if (!table) throw new RangeError(`${resource} is not a table`)
  const extras = new Set<string>()
  for (const record of records as readonly Row[])
    for (const key of Object.keys(record.extra ?? {})) extras.add(key)
  const lines = [[...table.fields.map(one => one.column), ...extras].map(quoted).join(',')]
  for (const record of records as readonly Row[]) {
    const own = table.fields.map(field => quoted(cellText(record[field.property], field)))
    const more = [...extras].map(key => quoted(plainText(record.extra?.[key])))
    lines.push([...own, ...more].join(','))
  }
  return `${lines.join('\n')}\n`
}

type Row = Record<string, unknown> & { readonly extra?: Readonly<Record<string, unknown>> }

function cellText(value: unknown, field: Field): string {
  if (value === null || value === undefined) return ''
  if (field.type === 'flag') return value === true ? '1' : '0'
  if (field.type === 'yes-no') return value === true ? 'yes' : 'no'
  if (field.type === 'choices') return (value as readonly string[]).join(';')
  return plainText(value)
}

function plainText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'number' ? (Number.isFinite(value) ? numberText(value) : '') : String(value)
}

const quoted = (text: string) => (/[",\n\r;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
