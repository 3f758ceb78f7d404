/** Columns that may be one value for the whole file, as the covering document says it, and the values given for them. */
import type { Field } from '@/domain/dataset/field'
import type { TableResource } from '@/domain/dataset/resources'
import type { FindingLog } from '../finding-log'
import type { ImportAnswers } from '../import'
import { BAD, fieldReader } from '../values/read-field'

/** Texts that one paper says of all its rows; names and codes of the rows themselves never are. */
const TEXTS = new Set(['round', 'operator', 'donor', 'document_no', 'managing_unit'])
const TYPES: ReadonlySet<Field['type']> = new Set(['date', 'time', 'choice', 'choices'])

export const mayBeConstant = ({ type, column }: Field): boolean => TYPES.has(type) || TEXTS.has(column)

/**
 * Canonical column → value as its records hold it. `own`: columns that the file has, whose cells stand. A value that
 * its column cannot hold is said and left out.
 */
export function readConstants(
  resource: TableResource,
  given: ImportAnswers['constants'],
  own: ReadonlyMap<string, number>,
  log: FindingLog,
): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>()
  for (const [column, raw] of Object.entries(given ?? {})) {
    const value = raw.trim()
    if (value === '') continue
    const field = resource.fields.find(one => one.column === column)
    if (!field || !mayBeConstant(field) || own.has(column)) {
      log.add('constant-ignored', 'warning', { column, value })
      continue
    }
    const read = fieldReader(field, column, null, WHOLE_FILE(log))(value, 0)
    if (read === BAD) continue
    values.set(column, read)
    log.add('constant-filled', 'info', { column, value })
  }
  return values
}

/** What is wrong with the value is said of the file, not of a row. */
const WHOLE_FILE = (log: FindingLog): Pick<FindingLog, 'add'> => ({
  add: (code, severity, where, context) => log.add(code, severity, { ...where, row: null }, context),
})
