import { type HandoverDraft, type HandoverFault, handoverFaults } from '@/domain/plan/handover-faults'
import { correctHandover as operation } from '@/domain/plan/operations/correct-handover'
import type { RecordId } from '@/domain/plan/plan-records'
import { changeRecords } from './change-records'
import { handoverBasis, signedHandover } from './handover-basis'

/** Puts a right record in the place of a wrong one. @returns why not; empty: it is done, or says the same already. */
export function correctHandover(id: RecordId, draft: HandoverDraft): readonly HandoverFault[] {
  const faults = handoverFaults(draft, handoverBasis())
  if (faults.length === 0)
    changeRecords(records => operation(records, id, signedHandover(draft)), 'correctHandover')
  return faults
}
