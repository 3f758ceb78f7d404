/** A row of a list before anything in it is understood: cells by column, and the shape where the format has shapes. */
import type { MarkGeometry } from '@/domain/gap/mark'
import type { RegisterKey } from './register-headers'
import type { RegisterFinding } from './register-review'

export type RawCell = string | number | boolean | Date | readonly string[] | null

export interface RawRow {
  readonly row: number
  readonly cells: ReadonlyMap<RegisterKey, RawCell>
  /** Of formats that carry shapes; `unreadable`: one that a mark cannot have. */
  readonly shape: MarkGeometry | 'unreadable' | null
  /** As found, for `readRecords`. */
  readonly records: { readonly history: unknown; readonly evidence: unknown }
  /** Group rows above it: text of a district and of a commune. */
  readonly district: string | null
  readonly commune: string | null
}

export interface RawList {
  readonly rows: readonly RawRow[]
  /** Written by us: it has the marks' ids, and what stands in its cells is meant to the letter. */
  readonly own: boolean
  /** Header as it stands in the file, by column. */
  readonly headers: ReadonlyMap<RegisterKey, string>
  readonly findings: readonly RegisterFinding[]
}

export const NO_RECORDS: RawRow['records'] = { history: null, evidence: null }

/** A finding about the whole file. */
export const aboutFile = (
  code: RegisterFinding['code'],
  severity: RegisterFinding['severity'],
  { column = null, context = {} }: { column?: string | null; context?: RegisterFinding['context'] } = {},
): RegisterFinding => ({ code, severity, row: null, column, value: null, context })
