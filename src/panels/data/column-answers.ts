/** What a person's choice in the column table means as an answer to the reading. */
import type { ResourceName } from '@/domain/dataset/dataset'
import type { Field } from '@/domain/dataset/field'
import { tableResource } from '@/domain/dataset/resources'
import { mayBeConstant } from '@/ingest/columns/constants'
import { expectedColumns } from '@/ingest/columns/expected-columns'
import { matchColumns } from '@/ingest/columns/match-columns'
import { fieldsOf } from '@/ingest/columns/vocabulary'
import type { ColumnMatch, ImportAnswers, ImportResult } from '@/ingest/import'

type Columns = Readonly<Record<string, string | null>>

/** The columns that a header of this resource may be taken as, those that only say where a row belongs included. */
export function fieldsToChoose(resource: ResourceName | null): readonly Field[] {
  const table = resource === null ? undefined : tableResource(resource)
  if (!table) return []
  const expected = expectedColumns(table)
  return fieldsOf(table).map(one => ({ ...one, required: expected.includes(one.column) }))
}

/**
 * What each header is taken as now, in the order of the file; `null`: as no column of the contract. Columns that only
 * say where a row belongs (the commune's name beside its code) are told too: the reading used them.
 */
export function columnsTaken(
  columns: readonly ColumnMatch[],
  resource: ResourceName | null,
  answers: ImportAnswers,
): (string | null)[] {
  const fields = fieldsToChoose(resource)
  if (resource === null || fields.length === 0) return columns.map(({ column }) => column)
  const headers = columns.map(({ header }) => header)
  const { at } = matchColumns(headers, resource, fields, answers.columns)
  const places = new Map([...at].map(([column, index]) => [index, column]))
  return columns.map(({ column }, index) => column ?? places.get(index) ?? null)
}

/**
 * The answer that makes `header` be read as `chosen` (`null`: as no column of the contract). What the header meant
 * until now is given up, else two columns would claim it.
 */
export function columnAnswers(header: string, before: string | null, chosen: string | null): Columns {
  return {
    ...(before !== null && before !== chosen ? { [before]: null } : {}),
    ...(chosen !== null ? { [chosen]: header } : {}),
  }
}

/** The values given for all rows, in the contract's order. */
export function constantsGiven(
  resource: ResourceName | null,
  { constants = {} }: ImportAnswers,
): readonly { readonly field: Field; readonly value: string }[] {
  return fieldsToChoose(resource).flatMap(field => {
    const value = constants[field.column]?.trim() ?? ''
    return value === '' ? [] : [{ field, value }]
  })
}

/** Columns that the file does not have, nobody has answered or asks about, and that may be one value for all rows. */
export function constantsToOffer(
  { resource, recognised, questions }: Pick<ImportResult, 'resource' | 'recognised' | 'questions'>,
  answers: ImportAnswers,
): readonly Field[] {
  const table = resource === null ? undefined : tableResource(resource)
  if (!table || recognised.columns.length === 0) return []
  const taken = new Set<string | null>(recognised.columns.map(({ column }) => column))
  for (const question of questions) if (question.kind === 'column') taken.add(question.column)
  for (const { field } of constantsGiven(resource, answers)) taken.add(field.column)
  return table.fields.filter(field => mayBeConstant(field) && !taken.has(field.column))
}
