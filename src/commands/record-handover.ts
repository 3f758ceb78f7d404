import type { HandoverDraft } from '@/domain/plan/handover-faults'
import { type HandoversOutcome, recordHandovers } from './record-handovers'

/** Records one hand-over, as a step of its own. */
export const recordHandover = (draft: HandoverDraft): HandoversOutcome =>
  recordHandovers([draft], 'recordHandover')
