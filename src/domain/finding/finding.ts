/**
 * A finding is what the product says about data that is not as it should be: what, where, and enough context for
 * `i18n` to write the sentence and the advice. Bad data makes a finding; only a broken promise of ours makes an error.
 */
import type { FindingCode } from './codes'

export type Severity = 'error' | 'warning' | 'info'

export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  /** 1-based row in the file as a person counts it; `null` for a finding about the whole file or a column. */
  readonly row: number | null
  /** The header as it stands in the file (or the canonical column where there is no header). */
  readonly column: string | null
  /** The text as it stands in the file. */
  readonly value: string | null
  /** Named parts of the sentence: `{ expected: '1–4' }`. */
  readonly context: Readonly<Record<string, string | number>>
}
