import { changeBetween, isEmpty } from '@/domain/plan/change'
import { adoptSettings } from '@/domain/plan/operations/adopt-settings'
import { FIRST_PLAN } from '@/domain/plan/plan'
import { currentPlan } from '@/store/document/current-plan'
import { decisionDesk } from '@/store/session/decision-desk'
import { session } from '@/store/session/session'
import { viewOf } from '@/store/session/view'
import { readLink } from '@/store/session/view-link'
import { changePlan } from './change-plan'
import { showView } from './show-view'

export interface OpenedPlan {
  /** Say so. */
  readonly planChanged: boolean
  /** Something that the person had decided was changed: offer to undo. Never without `planChanged`. */
  readonly hadOwn: boolean
}

export const NO_CHANGE: OpenedPlan = { planChanged: false, hadOwn: false }

/**
 * Goes to the view of a link that a person followed, and takes over its plan as one step, which undo takes back.
 * Text that is no link of ours changes nothing. The plan must be open.
 * @param hash from `#` on.
 */
export function openLink(hash: string): OpenedPlan {
  const link = readLink(hash, {
    view: viewOf(session.getState(), decisionDesk.getState()),
    plan: currentPlan.getState().plan,
  })
  if (!link) return NO_CHANGE
  showView(link.view)
  const { plan: linked } = link
  const before = currentPlan.getState().plan
  const planChanged = linked !== null && changePlan(plan => adoptSettings(plan, linked), 'openLink')
  return planChanged ? { planChanged, hadOwn: !isEmpty(changeBetween(before, FIRST_PLAN)) } : NO_CHANGE
}
