/**
 * The id of a column that an office added. It is the column's bare name, except where the product already calls
 * something of its own by that name: then `column:NAME`, so that both can be chosen and neither stands for the other.
 */
import { tableResource } from '../dataset/resources'
import { isCoverageId } from './coverage-criterion'
import { DERIVED_FIGURES } from './derived-figures'
import { isDistanceId } from './distance-criterion'
import { PLACE_COUNTS } from './place-counts'

const PREFIX = 'column:'

/** Ids of the product: criteria, indicators, and the columns of the table on screen. */
const OWN_IDS: ReadonlySet<string> = new Set([
  'score',
  'rank',
  'mobile_gap',
  'fibre_gap',
  'device_gap',
  'alert',
  'geography',
  'site_density',
  ...DERIVED_FIGURES,
  ...PLACE_COUNTS,
  'commune',
  'district',
  'code',
  'level',
  'mode',
  ...(tableResource('communes')?.fields ?? []).map(field => field.column),
])

export const isOwnId = (id: string): boolean => OWN_IDS.has(id) || isCoverageId(id) || isDistanceId(id)

/** The id of an added column. */
export const columnId = (name: string): string =>
  isOwnId(name) || name.startsWith(PREFIX) ? `${PREFIX}${name}` : name

/** The bare name behind an id of an added column, for people and for reading the value. */
export const columnName = (id: string): string => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id)
