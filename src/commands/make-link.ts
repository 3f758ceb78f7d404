import { currentPlan } from '@/store/document/current-plan'
import { decisionDesk } from '@/store/session/decision-desk'
import { session } from '@/store/session/session'
import { viewOf } from '@/store/session/view'
import { writeLink } from '@/store/session/view-link'

/** The part of the address, from `#` on, that leads to this view and this plan. */
export const makeLink = (): string =>
  writeLink(viewOf(session.getState(), decisionDesk.getState()), currentPlan.getState().plan)
