/**
 * What reading a list of marks back gives: for every row what it would change, and what somebody must decide first.
 * Nothing is merged by guessing, and reading never removes a mark.
 */
import type { Commune, Village } from '@/domain/dataset/records'
import type {
  Evidence,
  MarkFacts,
  MarkFields,
  MarkGeometry,
  MarkId,
  MarkStatus,
  Register,
  StatusEntry,
} from '@/domain/gap/mark'
import type { IsoDate } from '@/domain/units'
import type { registerFile } from '@/i18n/vi/register-file'

export type RegisterFileFormat = 'xlsx' | 'csv' | 'geojson' | 'kml'

/** The sentence is `registerFile.finding.<code>` with `value`, `column` and the context as placeholders. */
export interface RegisterFinding {
  readonly code: keyof (typeof registerFile)['finding']
  /** `error`: something of the file is not taken. */
  readonly severity: 'error' | 'warning' | 'info'
  /** 1-based as a spreadsheet counts; for shapes the place of the feature. `null`: the whole file. */
  readonly row: number | null
  readonly column: string | null
  readonly value: string | null
  readonly context: Readonly<Record<string, string | number>>
}

/** What the rows are held against. */
export interface RegisterReference {
  readonly communes: readonly Commune[]
  readonly villages: readonly Village[]
  readonly register: Register
  /** Tells the commune of the marks; a mark that is not in it is matched by name and place alone. */
  readonly facts?: ReadonlyMap<MarkId, Pick<MarkFacts, 'communeCode'>>
  /** Spellings of operators in use: a foreign list's `viettel` becomes `Viettel`. */
  readonly operators?: readonly string[]
  /** Part of a shape that lies beyond every commune, 0…1; `null`, absent: nothing to hold it against. */
  readonly outside?: (geometry: MarkGeometry) => number | null
  /** Today: stands in where a list does not say when a place was first seen or when its status changed. */
  readonly day: IsoDate
}

/** What a person has said of a row that waits. */
export type RegisterAnswer =
  | { readonly kind: 'mark'; readonly id: MarkId }
  | { readonly kind: 'new' }
  | { readonly kind: 'place'; readonly geometry: MarkGeometry }

/** By row. */
export type RegisterAnswers = Readonly<Record<number, RegisterAnswer>>

export interface StatusChange {
  readonly status: MarkStatus
  readonly on: IsoDate
  readonly reason: string | null
}

/** Fields of a mark that a list can state; the status goes its own way, since it has a history. */
export type StatedFields = Partial<Omit<MarkFields, 'status'>>

export interface ReadRow {
  readonly row: number
  /** `waiting`: a finding says what is missing. `repeated`: stands twice in the file, or is refused. */
  readonly state: 'new' | 'changed' | 'unchanged' | 'waiting' | 'repeated'
  /** The mark it speaks of; for a new mark the id that the file brings, `null` where it brings none. */
  readonly markId: MarkId | null
  /** For a new mark all that is stated, else only what differs. */
  readonly fields: StatedFields
  /** `null`: the status stays (for a new mark: reported). */
  readonly status: StatusChange | null
  /** Of files that carry them; only those that the mark does not have yet. */
  readonly history: readonly StatusEntry[]
  readonly evidence: readonly Evidence[]
  /** Marks that it could be, where that is the question. */
  readonly candidates: readonly MarkId[]
  readonly findings: readonly RegisterFinding[]
}

export interface RegisterReview {
  readonly file: string
  /** `null`: none of the four. */
  readonly format: RegisterFileFormat | null
  readonly rows: readonly ReadRow[]
  /** Rows that speak of a mark of the register, changed or not. */
  readonly matched: number
  readonly changed: number
  readonly unchanged: number
  readonly new: number
  readonly waiting: number
  readonly repeated: number
  /** Of the file and of all rows. */
  readonly findings: readonly RegisterFinding[]
}
