/** What a person's choice in the column table means as an answer to the reading. */
import type { ResourceName } from '@/domain/dataset/dataset'
import type { Field } from '@/domain/dataset/field'
import { tableResource } from '@/domain/dataset/resources'
import { fieldsOf } from '@/ingest/columns/vocabulary'
import type { ColumnMatch, ImportAnswers } from '@/ingest/import'

type Columns = Readonly<Record<string, string | null>>

/** The columns that a header of this resource may be taken as, those that only say where a row belongs included. */
export function fieldsToChoose(resource: ResourceName | null): readonly Field[] {
  const table = resource === null ? undefined : tableResource(resource)
  return table ? fieldsOf(table) : []
}

/** What the header is taken as now; an answer counts even where the column is no field of the resource. */
export function columnOf(match: ColumnMatch, answers: ImportAnswers): string | null {
  const answered = Object.entries(answers.columns ?? {}).find(([, header]) => header === match.header)
  return answered?.[0] ?? match.column
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
