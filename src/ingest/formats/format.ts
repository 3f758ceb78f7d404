/** What a format is, and what reading one gives. The list in `formats.ts` is the only switch between formats. */
import type { Geometry } from 'geojson'
import type { FindingLog } from '../finding-log'
import type { ImportAnswers, Question, Recognised } from '../import'
import type { Container } from './container'
import type { GridContent } from './grid-content'

/** A file as it was opened: packed or plain, its text decoded, and the same parsed as JSON when somebody asks. */
export interface Source {
  readonly fileName: string
  readonly bytes: Uint8Array
  /** `null`: plain text. */
  readonly container: Container | null
  /** "" for what is no text. */
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

/** Lines that a quote out of place runs through, each read again as a row of its own. Indices are those in the rows. */
export interface BrokenRows {
  readonly first: number
  readonly count: number
  /** Lines whose cells cannot be told apart: none of them is data. */
  readonly lost: readonly number[]
}

/** Cells of one text: 0-based, both ends included. */
export interface MergedCells {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export type Content =
  | {
      readonly kind: 'table'
      readonly delimiter: string | null
      readonly rows: readonly (readonly string[])[]
      readonly broken: readonly BrokenRows[]
      /** Where the file keeps numbers apart from text: whether a cell (0-based) is a number, written with a dot. */
      readonly isNumber?: (row: number, column: number) => boolean
      readonly merges?: readonly MergedCells[]
      readonly sheet?: string
      /** The table has no header row: these stand above its first row. */
      readonly headers?: readonly string[]
    }
  | {
      readonly kind: 'features'
      readonly features: readonly Feature[]
      /** Further named sets of a TopoJSON, such as `districts`. */
      readonly others: Readonly<Record<string, readonly Feature[]>>
      readonly metadata: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'json'; readonly value: unknown }
  | ({ readonly kind: 'grid' } & GridContent)

/** What a format may need beside the file, and where it says what it could not read or will not decide. */
export interface FormatRoom {
  readonly answers: ImportAnswers
  readonly log: FindingLog
  readonly questions: Question[]
}

export interface Format {
  readonly name: NonNullable<Recognised['format']>
  readonly extensions: readonly string[]
  /** Whether the file is of this format; the first format of the list that says yes reads. */
  readonly sniff: (source: Source) => boolean
  /** `null`: of this format but not to be read (the log says why), or a question stands open. */
  readonly read: (source: Source, room: FormatRoom) => Content | null | Promise<Content | null>
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
