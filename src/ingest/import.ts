/**
 * The contract of ingest: bytes in, records and findings out. Never throws for bad data. `import-file.ts` does the
 * work; this module says what goes in and what comes back.
 */
import type { ResourceName, ResourceRecords } from '@/domain/dataset/dataset'
import type { Boundaries, Commune, School } from '@/domain/dataset/records'
import type { Finding } from '@/domain/finding/finding'

export type NumberConvention = 'vi' | 'en'
export type CoordinateSystem = 'wgs84-degrees' | 'wgs84-dms' | 'vn2000' | 'utm'

/** What is already known, that a new file is checked against. */
export interface Reference {
  readonly communes: readonly Commune[]
  /** Without its name a school is known by its code alone. */
  readonly schools: readonly (Pick<School, 'schoolCode' | 'communeCode'> &
    Partial<Pick<School, 'schoolName'>>)[]
  /** `null`: points cannot be held against their commune. */
  readonly boundaries: Boundaries | null
  /** Operators as sites and coverage in use spell them; absent: nothing to hold a spelling against. */
  readonly operators?: readonly string[]
  /** Rounds of the gifts in use; absent: none to hold a hand-over against. */
  readonly rounds?: readonly string[]
}

/** What a person has said about the file; every field may be left to the product's own recognition. */
export interface ImportAnswers {
  readonly as?: ResourceName
  /** Canonical column → header in the file (`null`: this column is not in the file). */
  readonly columns?: Readonly<Record<string, string | null>>
  /** Header → how its numbers are written; `*` for every column without an answer of its own. */
  readonly numbers?: Readonly<Record<string, NumberConvention>>
  /**
   * Canonical column that the file does not have → its one value for all rows, written as in a cell; "" takes it back.
   * A column that the file has stands.
   */
  readonly constants?: Readonly<Record<string, string>>
  /** Row (1-based in the file) → commune code, for names that fit several communes. */
  readonly communes?: Readonly<Record<number, string>>
  /** Name of the sheet to read, where a workbook holds several tables. */
  readonly sheet?: string
  /** For coverage and rasters, which may not say so themselves. */
  readonly operator?: string
  readonly technology?: string
}

export interface ColumnMatch {
  /** Canonical column, or `null` for a column kept as extra. */
  readonly column: string | null
  readonly header: string
  /** How the match was made. */
  readonly by: 'canonical' | 'alias' | 'answer' | 'content' | 'none'
  /** A few values, to show beside the choice. */
  readonly examples: readonly string[]
}

/** Something the product will not decide alone. */
export type Question =
  | { readonly kind: 'resource'; readonly candidates: readonly ResourceName[] }
  | {
      readonly kind: 'column'
      readonly column: string
      /** Headers that could be it; none: only one value for all rows can answer. */
      readonly headers: readonly string[]
      /** One value for all rows may be given instead (`ImportAnswers.constants`). */
      readonly constant: boolean
    }
  | { readonly kind: 'numbers'; readonly header: string; readonly examples: readonly string[] }
  | {
      readonly kind: 'commune'
      readonly row: number
      readonly name: string
      readonly candidates: readonly string[]
    }
  /** Names of the sheets that hold a table, in the workbook's order. */
  | { readonly kind: 'sheet'; readonly sheets: readonly string[] }
  | { readonly kind: 'operator' }
  | { readonly kind: 'technology' }

export interface Recognised {
  readonly format: 'csv' | 'geojson' | 'topojson' | 'json' | 'xlsx' | 'kml' | 'kmz' | 'gpx' | 'geotiff' | null
  /** The sheet read; absent where the file has none. */
  readonly sheet?: string
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly numbers: NumberConvention | null
  readonly crs: CoordinateSystem | null
  /** 1-based row of the header. */
  readonly headerRow: number | null
  readonly columns: readonly ColumnMatch[]
}

/** in = taken + waiting + rejected + notData. For geometry a row is a feature, for a raster the raster. */
export interface RowCounts {
  readonly in: number
  readonly taken: number
  readonly waiting: number
  readonly rejected: number
  readonly notData: number
}

export interface ImportResult<R extends ResourceName = ResourceName> {
  readonly file: string
  readonly resource: R | null
  readonly recognised: Recognised
  readonly rows: RowCounts
  readonly findings: readonly Finding[]
  readonly questions: readonly Question[]
  /** The rows taken; `null` where nothing can be. */
  readonly records: ResourceRecords[R] | null
}

/** Called now and then with 0…1. */
export type Progress = (done: number) => void
