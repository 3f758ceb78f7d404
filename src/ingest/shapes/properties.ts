/** Properties of features by canonical column, whatever their names in the file. */
import { ALIASES, RESOURCE_ALIASES } from '../columns/aliases'
import { foldMarks } from '../fold'
import type { Feature } from '../formats/format'

export interface PropertyReader {
  readonly has: (column: string) => boolean
  /** The name in the file; the canonical column where there is none. */
  readonly name: (column: string) => string
  /** Trimmed text; "" where the feature says nothing. */
  readonly text: (feature: Feature, column: string) => string
}

const OWN: Readonly<Record<string, readonly string[]>> = {
  commune_code: [
    'commune code',
    'ma xa',
    'ma',
    'code',
    ...(ALIASES.commune_code ?? []),
    ...(RESOURCE_ALIASES.boundaries?.commune_code ?? []),
  ],
  commune_name: [
    'commune name',
    'ten xa',
    ...(ALIASES.commune_name ?? []),
    ...(RESOURCE_ALIASES.boundaries?.commune_name ?? []),
  ],
  district_code: ['district code', 'ma huyen', ...(ALIASES.district_code ?? [])],
  district_name: ['district name', 'ten huyen', 'name 2', ...(ALIASES.district_name ?? [])],
  class_of_road: ['class', 'fclass', ...(ALIASES.class_of_road ?? [])],
  kind: ['kind', 'loai', 'loai tuyen', 'type'],
  technology: ['technology', 'technologies', ...(ALIASES.technology ?? [])],
}

export function propertyReader(features: readonly Feature[]): PropertyReader {
  const names = new Map<string, string>()
  for (const { properties } of features)
    for (const name of Object.keys(properties)) {
      const folded = foldMarks(name)
      if (!names.has(folded)) names.set(folded, name)
    }
  const found = new Map<string, string | undefined>()
  const nameOf = (column: string) => {
    if (!found.has(column)) {
      const words = [foldMarks(column), ...(OWN[column] ?? ALIASES[column] ?? [])]
      found.set(
        column,
        words.map(word => names.get(word)).find(one => one !== undefined),
      )
    }
    return found.get(column)
  }
  return {
    has: column => nameOf(column) !== undefined,
    name: column => nameOf(column) ?? column,
    text: ({ properties }, column) => {
      const name = nameOf(column)
      const value = name === undefined || !Object.hasOwn(properties, name) ? null : properties[name]
      return typeof value === 'string'
        ? value.normalize('NFC').trim()
        : typeof value === 'number' || typeof value === 'boolean'
          ? String(value)
          : ''
    },
  }
}
