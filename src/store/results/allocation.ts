/**
 * The allocation of devices as it was last worked out, with all that it rests on. An answer names what it was asked with; it
 * is worked out only while somebody looks at it.
 */
import { createStore } from 'zustand/vanilla'
import type { Allocation, AllocationQuestion } from '@/domain/allocation/allocation'
import type { SupplyRow, UnitNeed } from '@/domain/allocation/facts'
import type { CountedHandovers } from '@/domain/plan/counted-handovers'
import type { IsoDate } from '@/domain/units'

export interface AllocationAnswer {
  readonly datasetVersion: string
  /** The day whose levels and teaching modes counted; `null`: the data holds neither. */
  readonly day: IsoDate | null
  readonly handovers: CountedHandovers
  readonly needs: readonly UnitNeed[]
  readonly supply: readonly SupplyRow[]
  /** Units in the order of `needs`, lots, decisions and settings. */
  readonly question: AllocationQuestion
  readonly allocation: Allocation
}

export interface AllocationResults {
  /** `null`: nobody asked, or it is being worked out for the first time. */
  readonly answer: AllocationAnswer | null
  /** Grows by one with every answer: whoever draws in steps sees that another has come. */
  readonly revision: number
  /** How many ask for it besides the devices workspace. */
  readonly wanted: number
  /** It could not be worked out; the last answer is gone. `null` when all is well. */
  readonly failure: 'broken' | null
}

export const allocationResults = createStore<AllocationResults>(() => ({
  answer: null,
  revision: 0,
  wanted: 0,
  failure: null,
}))
