/** The papers of devices by name, made of one and the same answer, so that they cannot part. */
import type { Allocation, AllocationQuestion } from '@/domain/allocation/allocation'
import type { HandoverRecord, SupplyRow, UnitNeed } from '@/domain/allocation/facts'
import type { CommuneCode, People } from '@/domain/units'
import { allocationExplanation } from './allocation-explanation'
import { needForm } from './need-form'
import type { Paper } from './paper'
import type { PaperRequest } from './paper-request'
import { supplyForm } from './supply-form'

export const DEVICE_PAPERS = ['need', 'supply', 'explanation'] as const
export type DevicePaper = (typeof DEVICE_PAPERS)[number]

export interface PaperFacts {
  readonly needs: readonly UnitNeed[]
  readonly supply: readonly SupplyRow[]
  readonly question: AllocationQuestion
  readonly allocation: Allocation
  /** The data's and the plan's. */
  readonly handovers: readonly HandoverRecord[]
  /** As in `NeedFormInput`. */
  readonly withoutSignal: ReadonlyMap<CommuneCode, People | null>
}

export function devicePaper(which: DevicePaper, facts: PaperFacts, request: PaperRequest): Paper {
  const { needs, supply, question, allocation, handovers, withoutSignal } = facts
  if (which === 'need') return needForm({ units: needs, withoutSignal, figure: 'open' }, request)
  if (which === 'supply')
    return supplyForm({ supply, question, allocation, handovers, lines: 'unit' }, request)
  return allocationExplanation({ question, allocation }, request)
}
