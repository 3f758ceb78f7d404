/** Which column of the file is which column of the contract: by answer, canonical name, title or alias. */
import type { ResourceName } from '@/domain/dataset/dataset'
import type { Field } from '@/domain/dataset/field'
import { foldMarks } from '../fold'
import type { ColumnMatch, ImportAnswers } from '../import'
import { meaningsOf } from './vocabulary'

export interface Matched {
  /** Canonical column → index in the file. */
  readonly at: ReadonlyMap<string, number>
  readonly by: ReadonlyMap<string, ColumnMatch['by']>
  /** Canonical columns that several headers fit equally well: a person decides. */
  readonly ambiguous: ReadonlyMap<string, readonly number[]>
}

/**
 * Fields are served in order of the surest header; a header serves one field. Two headers that fit one field equally
 * well leave it unserved (`ambiguous`), never the first of them.
 */
export function matchColumns(
  headers: readonly string[],
  resource: ResourceName,
  fields: readonly Field[],
  answers: ImportAnswers['columns'] = {},
): Matched {
  const at = new Map<string, number>()
  const by = new Map<string, ColumnMatch['by']>()
  const ambiguous = new Map<string, readonly number[]>()
  const taken = new Set<number>()
  const answered = new Set<string>()
  for (const { column } of fields) {
    const answer = answers[column]
    if (answer === undefined) continue
    answered.add(column)
    const index = answer === null ? -1 : headers.indexOf(answer)
    if (index < 0 || taken.has(index)) continue
    at.set(column, index)
    by.set(column, 'answer')
    taken.add(index)
  }
  const meanings = headers.map(header => (header === '' ? undefined : meaningsOf(header, resource)))
  for (const strength of [3, 2, 1] as const) {
    // Candidates of this strength for every field still open, before any is served, so that order decides nothing.
    for (const { column } of fields) {
      if (at.has(column) || answered.has(column) || ambiguous.has(column)) continue
      const fits = meanings.flatMap((columns, index) =>
        columns?.get(column) === strength && !taken.has(index) ? [index] : [],
      )
      if (fits.length === 0) continue
      if (fits.length > 1) {
        ambiguous.set(column, fits)
        continue
      }
      at.set(column, fits[0]!)
      by.set(column, foldMarks(headers[fits[0]!]!) === foldMarks(column) ? 'canonical' : 'alias')
      taken.add(fits[0]!)
    }
  }
  return { at, by, ambiguous }
}
