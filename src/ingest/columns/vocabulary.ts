/** Which headers mean which column of a resource: canonical names, titles of the contract, aliases; all folded. */
import type { ResourceName } from '@/domain/dataset/dataset'
import { type Field, field } from '@/domain/dataset/field'
import { TABLE_RESOURCES, type TableResource, tableResource } from '@/domain/dataset/resources'
import { foldMarks } from '../fold'
import { ALIASES, RESOURCE_ALIASES } from './aliases'
import { unitColumnOf } from './unit-columns'

/** How surely a header names a column: 3 its canonical name, 2 a title or known alias, 1 a word that fits loosely. */
export type Strength = 1 | 2 | 3

/** Columns that are no field of the resource but say which commune a row is about. */
export const PLACE_FIELDS: readonly Field[] = [
  field('commune_name', 'text', 'Tên xã', 'Commune name'),
  field('district_name', 'text', 'Tên huyện', 'District name'),
  field('district_code', 'code', 'Mã huyện', 'District code'),
]

/** The forms in which a header may be looked up: whole, and without what stands in brackets (a unit, a note). */
export function headerForms(header: string): readonly string[] {
  const whole = foldMarks(header)
  const bare = foldMarks(header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
  return bare === '' || bare === whole ? [whole] : [whole, bare]
}

/** Where a row is about a school or a commune, the school may be named. */
const SCHOOL_NAME = field('school_name', 'text', 'Tên trường', 'School name')

/** The fields of a resource, and those that say where a row belongs. */
export const fieldsOf = (resource: TableResource): readonly Field[] => [
  ...resource.fields,
  ...(unitColumnOf(resource.name) ? [SCHOOL_NAME, ...PLACE_FIELDS] : PLACE_FIELDS).filter(
    place => !resource.fields.some(own => own.column === place.column),
  ),
]

type Vocabulary = ReadonlyMap<string, ReadonlyMap<string, Strength>>

const built = new Map<ResourceName, Vocabulary>()

/** Folded header → columns of the resource that it may mean, each with its strength. */
export function vocabularyOf(name: ResourceName): Vocabulary {
  const known = built.get(name)
  if (known) return known
  const words = new Map<string, Map<string, Strength>>()
  const put = (word: string, column: string, strength: Strength) => {
    const columns = words.get(word) ?? new Map<string, Strength>()
    if ((columns.get(column) ?? 0) < strength) columns.set(column, strength)
    words.set(word, columns)
  }
  const resource = tableResource(name)
  for (const one of resource ? fieldsOf(resource) : []) {
    put(foldMarks(one.column), one.column, 3)
    put(foldMarks(one.title.vi), one.column, 2)
    put(foldMarks(one.title.en), one.column, 2)
    for (const alias of ALIASES[one.column] ?? []) put(alias, one.column, 2)
    for (const alias of RESOURCE_ALIASES[name]?.[one.column] ?? []) put(alias, one.column, 1)
  }
  built.set(name, words)
  return words
}

/** The columns that a header may mean in a resource, strongest first by the caller's choice. */
export function meaningsOf(header: string, name: ResourceName): ReadonlyMap<string, Strength> {
  const vocabulary = vocabularyOf(name)
  for (const form of headerForms(header)) {
    const found = vocabulary.get(form)
    if (found) return found
  }
  return NONE
}
const NONE: ReadonlyMap<string, Strength> = new Map()

let every: ReadonlySet<string> | undefined

/** Whether the header is known in any resource. */
export function isKnownHeader(header: string): boolean {
  every ??= new Set(TABLE_RESOURCES.flatMap(({ name }) => [...vocabularyOf(name).keys()]))
  return headerForms(header).some(form => every!.has(form))
}
