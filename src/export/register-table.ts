/** What the list of marks is before it becomes a file: the request, its districts and rows, sums and notes. */
import type { Dataset } from '@/domain/dataset/dataset'
import type { IsoDate } from '@/domain/units'
import type { Language } from '@/i18n/text'
import type { RegisterColumn, RegisterColumnKey, RegisterValue, SummedColumn } from './register-columns'
import type { RegisterEntry } from './register-entry'

export interface RegisterRequest {
  readonly language: Language
  /** The day that the list is true of. */
  readonly day: IsoDate
  readonly dataset: Pick<Dataset, 'sources' | 'version'>
  /** The operator that an extract is for; `null`: the whole list. */
  readonly operator: string | null
}

export interface RegisterRow {
  readonly entry: RegisterEntry
  /** 1, 2, 3 … within the district. */
  readonly number: number
  /** One a column. */
  readonly cells: readonly RegisterValue[]
  readonly computed: ReadonlySet<RegisterColumnKey>
}

export interface RegisterDistrict {
  /** I, II, III … */
  readonly numeral: string
  /** `null`: marks of which the district is not known; always last. */
  readonly name: string | null
  readonly rows: readonly RegisterRow[]
}

/** One summed column: blank cells are not zeros, so the sum says what it rests on. */
export interface RegisterSum {
  readonly key: SummedColumn
  /** `null`: nobody reported. */
  readonly sum: number | null
  readonly reported: number
  /** Of those reported, how many were computed from villages. */
  readonly computed: number
}

export interface RegisterTable {
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly columns: readonly RegisterColumn[]
  readonly districts: readonly RegisterDistrict[]
  readonly count: number
  readonly sums: readonly RegisterSum[]
  readonly notes: readonly string[]
}
