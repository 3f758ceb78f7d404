/** Holds the totals that a table states against the sum of its own rows. A total that differs is said, never used. */
import type { FindingLog } from '../finding-log'

export interface Statement {
  readonly row: number
  /**
   * Group row: the sum of the rows up to the next group; total row: of all data rows. Subtotal: of the rows since the
   * last group or subtotal, or, where it stands above its rows, as a group row.
   */
  readonly kind: 'group' | 'subtotal' | 'total'
  /** Stated value a column; `null` where the cell is blank or unreadable. */
  readonly values: readonly (number | null)[]
}

export interface SumColumn {
  readonly header: string
  readonly index: number
}

export class TotalCheck {
  private readonly all: number[]
  private readonly allComplete: boolean[]
  private group: { statement: Statement; sums: number[]; complete: boolean[] } | null = null
  /** Rows of data since the last group or subtotal. */
  private rows = 0
  private subtotalsOnTop = false
  private readonly groups: { statement: Statement; sums: number[]; complete: boolean[] }[] = []
  private readonly totals: Statement[] = []

  constructor(private readonly columns: readonly SumColumn[]) {
    this.all = columns.map(() => 0)
    this.allComplete = columns.map(() => true)
  }

  /** Values of a data row in the order of the columns; `null` counts nothing, NaN (unreadable) spoils the sum. */
  data(values: readonly (number | null)[]): void {
    this.rows++
    this.group ??= this.opened({ row: 0, kind: 'group', values: [] })
    for (const [at, value] of values.entries()) {
      if (value === null) continue
      if (Number.isNaN(value)) {
        this.allComplete[at] = false
        if (this.group) this.group.complete[at] = false
        continue
      }
      this.all[at]! += value
      if (this.group) this.group.sums[at]! += value
    }
  }

  /** Whether the statement opens a group: the rows below belong to it. */
  state(statement: Statement): boolean {
    if (statement.kind === 'total') {
      this.totals.push(statement)
      return false
    }
    if (statement.kind === 'subtotal' && this.group && this.rows > 0 && !this.subtotalsOnTop) {
      this.groups.push({ ...this.group, statement })
      this.group = null
      this.rows = 0
      return false
    }
    // Directly under its group's title it sums the rows below like the title does.
    if (statement.kind === 'subtotal') this.subtotalsOnTop = true
    this.group = this.opened(statement)
    this.groups.push(this.group)
    this.rows = 0
    return true
  }

  private opened(statement: Statement) {
    return { statement, sums: this.columns.map(() => 0), complete: this.columns.map(() => true) }
  }

  report(log: FindingLog): void {
    for (const { statement, sums, complete } of this.groups) this.compare(statement, sums, complete, log)
    for (const statement of this.totals) this.compare(statement, this.all, this.allComplete, log)
  }

  private compare(
    statement: Statement,
    sums: readonly number[],
    complete: readonly boolean[],
    log: FindingLog,
  ) {
    for (const [at, { header }] of this.columns.entries()) {
      const stated = statement.values[at] ?? null
      if (stated === null || !complete[at]) continue
      const computed = sums[at]!
      // Areas are summed from rounded figures; people and pieces are whole and must agree.
      if (
        Math.abs(stated - computed) <=
        Math.max(1e-6, Number.isInteger(stated) ? 1e-6 : Math.abs(computed) * 0.001)
      )
        continue
      log.add(
        'total-differs',
        'warning',
        { row: statement.row, column: header },
        {
          stated,
          computed: Math.round(computed * 1e6) / 1e6,
          difference: Math.round((stated - computed) * 1e6) / 1e6,
        },
      )
    }
  }
}
