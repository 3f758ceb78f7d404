import { type HandoverDraft, type HandoverFault, handoverFaults } from '@/domain/plan/handover-faults'
import { recordHandovers as operation } from '@/domain/plan/operations/record-handovers'
import type { StepName } from '@/store/history/step-names'
import { changeRecords } from './change-records'
import { handoverBasis, signedHandover } from './handover-basis'

/** What became of hand-overs that somebody wanted to record. */
export interface HandoversOutcome {
  readonly recorded: number
  /** On record already, by the same round, unit, class, number and day: not put again. */
  readonly already: number
  /** By place in what was handed in; where any is, none was recorded. Texts: `deviceRecords.fault`. */
  readonly refused: readonly { readonly place: number; readonly faults: readonly HandoverFault[] }[]
}

/** Records hand-overs, all in one step or none of them. */
export function recordHandovers(
  drafts: readonly HandoverDraft[],
  step: StepName = 'recordHandovers',
): HandoversOutcome {
  const basis = handoverBasis()
  const refused = drafts
    .map((draft, place) => ({ place, faults: handoverFaults(draft, basis) }))
    .filter(({ faults }) => faults.length > 0)
  if (refused.length > 0) return { recorded: 0, already: 0, refused }
  let recorded = 0
  const changed = changeRecords(records => {
    const change = operation(records, drafts.map(signedHandover))
    recorded = change.records.length
    return change
  }, step)
  if (!changed) recorded = 0
  return { recorded, already: drafts.length - recorded, refused }
}
