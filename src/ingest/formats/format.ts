/** What a format is, and what reading one gives. The list in `formats.ts` is the only switch between formats. */
import type { Geometry } from 'geojson'
import type { Recognised } from '../import'

/** Text of a file, and the same parsed as JSON the first time somebody asks. */
export interface Source {
  readonly fileName: string
  readonly text: string
  /** `undefined`: not JSON; then `jsonFault` says where. */
  readonly json: () => unknown
  readonly jsonFault: () => string | null
}

export interface Feature {
  /** 1-based place in the file: the "row" of a geometry file. */
  readonly row: number
  readonly properties: Readonly<Record<string, unknown>>
  /** `null`: the file gives none. */
  readonly geometry: Geometry | null
}

/** Rows that a quote out of place runs through: their cells cannot be told apart, and none of them is data. */
export interface BrokenRows {
  /** Index in the rows. */
  readonly first: number
  readonly count: number
}

export type Content =
  | {
      readonly kind: 'table'
      readonly delimiter: string | null
      readonly rows: readonly (readonly string[])[]
      readonly broken: readonly BrokenRows[]
    }
  | {
      readonly kind: 'features'
      readonly features: readonly Feature[]
      /** Further named sets of a TopoJSON, such as `districts`. */
      readonly others: Readonly<Record<string, readonly Feature[]>>
      readonly metadata: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'json'; readonly value: unknown }

export interface Format {
  readonly name: NonNullable<Recognised['format']>
  readonly extensions: readonly string[]
  /** Whether the text is of this format; the first format of the list that says yes reads. */
  readonly sniff: (source: Source) => boolean
  /** `null`: the text is of this format by name but cannot be read as such. */
  readonly read: (source: Source) => Content | null
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
