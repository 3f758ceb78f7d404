/** One column of the data contract: what it is called in a file, in code and on screen, and what it may hold. */

export type FieldType =
  /** Text with no meaning but identity; leading zeros count. */
  | 'code'
  | 'text'
  | 'number'
  /** A whole number. */
  | 'integer'
  /** 0 or 1. */
  | 'flag'
  /** yes or no. */
  | 'yes-no'
  | 'date'
  /** A date with a time of day. */
  | 'time'
  /** One of `choices`. */
  | 'choice'
  /** Several of `choices`, separated by `;`. */
  | 'choices'

export interface Field {
  /** Canonical header: snake_case, as in the data contract. */
  readonly column: string
  /** The property of the record: camelCase. */
  readonly property: string
  readonly type: FieldType
  readonly required: boolean
  /** Of a required column: a cell in it may be blank all the same, and says that nobody reported. */
  readonly blankIsSilence?: true
  readonly unit?: 'km2' | 'people' | 'households' | 'dong' | 'metres' | 'dbm' | 'degrees' | 'pieces'
  readonly minimum?: number
  readonly maximum?: number
  readonly choices?: readonly string[]
  readonly title: { readonly vi: string; readonly en: string }
}

const camel = (column: string) => column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

type Rest = Partial<Omit<Field, 'column' | 'property' | 'type' | 'title'>>

/** A field whose property is the camelCase of its column. */
export const field = (column: string, type: FieldType, vi: string, en: string, rest: Rest = {}): Field => ({
  column,
  property: camel(column),
  type,
  required: false,
  ...rest,
  title: { vi, en },
})
