/** What can be wrong with an index file. A test proves that each code has a sentence and an advice in vi and en. */

export const INDEX_FAULTS = [
  'not-json',
  'not-object',
  'list-expected',
  'entry-unreadable',
  'criteria-missing',
  'column-missing',
  'column-twice',
  'column-absent',
  'name-missing',
  'name-twice',
  'group-unknown',
  'group-circle',
  'weight-unreadable',
  'weights-zero',
  'choice-unknown',
  'bounds-unreadable',
  'bounds-reversed',
  'share-unreadable',
  'geometric-below-zero',
  'key-unknown',
] as const

export type IndexFaultCode = (typeof INDEX_FAULTS)[number]

export interface IndexFault {
  readonly code: IndexFaultCode
  /** With an `error` there is no index; a `warning` leaves it usable. */
  readonly severity: 'error' | 'warning'
  /** Where in the file: `criteria[2].weight`; `''` = the file as a whole. */
  readonly path: string
  /** As it stands there; `null` = nothing stands there. */
  readonly value: string | null
  /** What may stand there, where it is a choice. */
  readonly expected: readonly string[]
}
