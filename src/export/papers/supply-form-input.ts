/** What form 2 is made of: gifts, the allocation of what is left of them, and what was handed over. */
import type { Allocation, AllocationQuestion } from '@/domain/allocation/allocation'
import type { HandoverRecord, SupplyRow } from '@/domain/allocation/facts'
import type { FormColumn, SupplyColumnKey } from './form-columns'

export interface SupplyFormInput {
  readonly supply: readonly SupplyRow[]
  readonly question: AllocationQuestion
  readonly allocation: Allocation
  /** The data's and the plan's. */
  readonly handovers: readonly HandoverRecord[]
  /** Lines of section B: a unit, or a unit and round. */
  readonly lines: 'unit' | 'round'
  /** In place of the official columns. */
  readonly columns?: readonly FormColumn<SupplyColumnKey>[]
}
