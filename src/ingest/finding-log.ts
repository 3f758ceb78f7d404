/** Gathers what is said about one file, in the order in which it was noticed. Lean: contexts that say nothing are one. */
import type { FindingCode } from '@/domain/finding/codes'
import type { Finding, Severity } from '@/domain/finding/finding'

const NOWHERE: Where = {}
const NOTHING: Finding['context'] = Object.freeze({})

export interface Where {
  readonly row?: number | null
  readonly column?: string | null
  readonly value?: string | null
}

/** Longest text of a file that a finding repeats; a whole paragraph in one cell helps nobody. */
const LONGEST_VALUE = 200

export class FindingLog {
  readonly list: Finding[] = []

  add(
    code: FindingCode,
    severity: Severity,
    where: Where = NOWHERE,
    context: Finding['context'] = NOTHING,
  ): void {
    const value = where.value ?? null
    this.list.push({
      code,
      severity,
      row: where.row ?? null,
      column: where.column ?? null,
      value: value !== null && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value,
      context,
    })
  }
}
