/**
 * Short signs of what a mark's fields say. A list that is handed on carries the signs of the day, so that a cell which
 * nobody touched can be told, when the list comes back, from one that somebody set to what it once was.
 */
import { textHash } from '../dataset/text-hash'
import type { MarkField, MarkFields } from './mark'

/** In the order of their signs; lists are out there, so fields are only ever added at the end. */
const SIGNED: readonly MarkField[] = [
  'geometry',
  'name',
  'villageCode',
  'technologies',
  'operators',
  'kind',
  'households',
  'population',
  'pupils',
  'gridPower',
  'especiallyDisadvantaged',
  'roadAccess',
  'obstacle',
  'assignedOperator',
  'plannedSiteCode',
  'deadline',
  'funding',
  'claimVerdict',
  'status',
  'firstSeen',
  'author',
  'note',
]
/** Characters of a sign: 31 bits of the hash. */
const LENGTH = 6

/** Equal for values that say the same: order in lists, line ends, and coordinates beyond a tenth of a metre aside. */
export function fieldSignature<F extends MarkField>(field: F, value: MarkFields[F]): string {
  const said = canonical(value)
  return said === null ? '-' : textHash(`${field} ${said}`).padStart(LENGTH, '0').slice(-LENGTH)
}

/** The signs of all fields in one text. */
export const signFields = (fields: MarkFields): string =>
  SIGNED.map(field => fieldSignature(field, fields[field])).join('.')

/** Field → sign, as `signFields` wrote them; empty for any other text. */
export function signsOf(text: string): ReadonlyMap<MarkField, string> {
  const signs = text.split('.')
  return new Map(signs.length < SIGNED.length ? [] : SIGNED.map((field, at) => [field, signs[at]]))
}

function canonical(value: unknown): string | null {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').normalize('NFC').trim() || null
  if (value === null || typeof value === 'number' || typeof value === 'boolean')
    return value === null ? null : String(value)
  if (Array.isArray(value)) return [...new Set(value.map(canonical))].sort().join('\n')
  const { type, coordinates } = value as MarkFields['geometry']
  return type + JSON.stringify(coordinates, (_, each) => (typeof each === 'number' ? each.toFixed(6) : each))
}
