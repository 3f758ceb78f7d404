/** Which values a mark's fields may hold: the one gate before operations, and before what a saved plan says. */
import { TECHNOLOGIES, type Technology } from '../dataset/records'
import {
  CLAIM_VERDICTS,
  FUNDINGS,
  GAP_KINDS,
  MARK_STATUSES,
  type MarkField,
  type MarkFields,
  type MarkGeometry,
} from '../gap/mark'
import type { Position } from '../units'
import { isCalendarDate } from './calendar-date'

const QUARTER = /^\d{4}-Q[1-4]$/

/** `null`: not stated. Empty text states nothing either: `orderlyFields` makes it `null`. */
const text = (value: unknown) => value === null || typeof value === 'string'
const count = (value: unknown) => value === null || (Number.isInteger(value) && (value as number) >= 0)
const flag = (value: unknown) => value === null || typeof value === 'boolean'
const oneOf = (values: readonly string[]) => (value: unknown) =>
  value === null || values.includes(value as string)
const texts = (value: unknown) => Array.isArray(value) && value.every(each => typeof each === 'string')

const HOLDS: Readonly<Record<MarkField, (value: unknown) => boolean>> = {
  geometry: isMarkGeometry,
  name: text,
  villageCode: text,
  technologies: value =>
    texts(value) && (value as string[]).every(each => TECHNOLOGIES.some(t => t === each)),
  operators: texts,
  kind: oneOf(GAP_KINDS),
  households: count,
  population: count,
  pupils: count,
  gridPower: flag,
  especiallyDisadvantaged: flag,
  roadAccess: text,
  obstacle: text,
  assignedOperator: text,
  plannedSiteCode: text,
  deadline: value => value === null || (typeof value === 'string' && isDeadline(value)),
  funding: oneOf(FUNDINGS),
  claimVerdict: oneOf(CLAIM_VERDICTS),
  status: value => MARK_STATUSES.some(status => status === value),
  firstSeen: value => typeof value === 'string' && isCalendarDate(value),
  author: text,
  note: text,
}

export const MARK_FIELDS = Object.keys(HOLDS) as readonly MarkField[]

/** A day of the calendar, or a quarter `2022-Q1`. */
export const isDeadline = (value: string): boolean => QUARTER.test(value) || isCalendarDate(value)

export const mayHold = (field: MarkField, value: unknown): boolean => HOLDS[field](value)

/** The fields in one form, checked. @throws RangeError where a field may not hold its value. */
export function statedFields<T extends Partial<MarkFields>>(fields: T): T {
  const orderly = orderlyFields(fields)
  checkFields(orderly)
  return orderly
}

/** @throws RangeError naming the first field whose value it may not hold. */
export function checkFields(fields: Partial<MarkFields>): void {
  for (const field of Object.keys(fields) as MarkField[])
    if (fields[field] !== undefined && !HOLDS[field]?.(fields[field]))
      throw new RangeError(`a mark's ${field} cannot be ${JSON.stringify(fields[field])}`)
}

/**
 * The same statement in one form, so that two people who say the same agree: lists hold each value once and in order,
 * texts are trimmed, and an empty text says nothing.
 */
export function orderlyFields<T extends Partial<MarkFields>>(fields: T): T {
  const orderly: Record<string, unknown> = {}
  for (const field in fields) {
    const value: unknown = fields[field]
    if (value === undefined) continue
    if (field === 'technologies') orderly[field] = orderlyTechnologies(value as readonly Technology[])
    else if (field === 'operators') orderly[field] = [...new Set(value as readonly string[])].sort()
    else if (typeof value === 'string') orderly[field] = value.trim().normalize('NFC') || null
    // No text and no file tells −0 from 0.
    else orderly[field] = typeof value === 'number' ? value + 0 : value
  }
  return orderly as T
}

/** In the order of their age; what is no technology stays, for `checkFields` to refuse. */
const orderlyTechnologies = (given: readonly Technology[]): Technology[] => [
  ...TECHNOLOGIES.filter(technology => given.includes(technology)),
  ...given.filter(technology => !TECHNOLOGIES.includes(technology)),
]

/** A shape with positions on the globe: a line of two or more, rings of four or more. */
export function isMarkGeometry(value: unknown): value is MarkGeometry {
  if (typeof value !== 'object' || value === null) return false
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown }
  if (type === 'Point') return isPosition(coordinates)
  if (type === 'LineString') return arePositions(coordinates, 2)
  return (
    type === 'Polygon' &&
    Array.isArray(coordinates) &&
    coordinates.length > 0 &&
    coordinates.every(ring => arePositions(ring, 4))
  )
}

const arePositions = (value: unknown, atLeast: number): boolean =>
  Array.isArray(value) && value.length >= atLeast && value.every(isPosition)

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  typeof value[0] === 'number' &&
  typeof value[1] === 'number' &&
  Math.abs(value[0]) <= 180 &&
  Math.abs(value[1]) <= 90
