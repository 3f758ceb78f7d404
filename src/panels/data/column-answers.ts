/** What a person's choice in the column table means as an answer to the reading. */
import type { ResourceName } from '@/domain/dataset/dataset'
import type { Field } from '@/domain/dataset/field'
import { tableResource } from '@/domain/dataset/resources'
import { matchColumns } from '@/ingest/columns/match-columns'
import { fieldsOf } from '@/ingest/columns/vocabulary'
import type { ColumnMatch, ImportAnswers } from '@/ingest/import'

type Columns = Readonly<Record<string, string | null>>

/** The columns that a header of this resource may be taken as, those that only say where a row belongs included. */
export function fieldsToChoose(resource: ResourceName | null): readonly Field[] {
  const table = resource === null ? undefined : tableResource(resource)
  return table ? fieldsOf(table) : []
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
