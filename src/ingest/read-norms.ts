/** The norms: a JSON list (or an object with a list under `norms`) of key, value, unit, source, as_of. */
import type { Norm } from '@/domain/dataset/records'
import type { FindingLog } from './finding-log'
import { isObject } from './formats/format'
import type { RowCounts } from './import'
import { readDate } from './values/read-date'
import { readText } from './values/read-field'

export interface NormsResult {
  readonly rows: RowCounts
  readonly records: readonly Norm[] | null
}

/** `null` where the JSON is no list of norms. */
export function readNorms(value: unknown, log: FindingLog): NormsResult | null {
  const list = Array.isArray(value)
    ? value
    : isObject(value) && Array.isArray(value.norms)
      ? value.norms
      : null
  if (list === null || list.length === 0 || !list.some(one => isObject(one) && 'key' in one)) return null
  const norms = new Map<string, Norm>()
  let rejected = 0
  for (const [at, one] of list.entries()) {
    const norm = normOf(one, at + 1, log)
    if (norm && !norms.has(norm.key)) norms.set(norm.key, norm)
    else rejected++
    if (norm && norms.get(norm.key) !== norm)
      log.add(
        'code-duplicate',
        'error',
        { row: at + 1, column: 'key', value: norm.key },
        { first: [...norms.keys()].indexOf(norm.key) + 1 },
      )
  }
  const rows = { in: list.length, taken: norms.size, waiting: 0, rejected, notData: 0 }
  return { rows, records: norms.size > 0 ? [...norms.values()] : null }
}

function normOf(value: unknown, row: number, log: FindingLog): Norm | null {
  const one = isObject(value) ? value : {}
  const text = (column: string) =>
    typeof one[column] === 'string' ? readText(one[column], row, column, log) : ''
  const key = text('key')
  if (key === '') return refuse(() => log.add('value-missing', 'error', { row, column: 'key' }))
  const number = one.value ?? null
  if (number !== null && (typeof number !== 'number' || !Number.isFinite(number)))
    return refuse(() =>
      log.add('number-unreadable', 'error', { row, column: 'value', value: String(number) }),
    )
  const dateText = text('as_of')
  const asOf = dateText === '' ? null : readDate(dateText)
  if (dateText !== '' && asOf === null)
    return refuse(() => log.add('date-unreadable', 'error', { row, column: 'as_of', value: dateText }))
  return { key, value: number, unit: text('unit'), source: text('source'), asOf }
}

function refuse(say: () => void): null {
  say()
  return null
}
