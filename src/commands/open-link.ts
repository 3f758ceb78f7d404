import { adoptSettings } from '@/domain/plan/operations/adopt-settings'
import { currentPlan } from '@/store/document/current-plan'
import { session } from '@/store/session/session'
import { viewOf } from '@/store/session/view'
import { readLink } from '@/store/session/view-link'
import { changePlan } from './change-plan'
import { showView } from './show-view'

/**
 * Goes to the view of a link that a person followed, and takes over its plan as one step, which undo takes back.
 * Text that is no link of ours changes nothing. The plan must be open.
 * @param hash from `#` on.
 * @returns whether the plan was changed: say so, and offer to undo.
 */
export function openLink(hash: string): { readonly planChanged: boolean } {
  const link = readLink(hash, { view: viewOf(session.getState()), plan: currentPlan.getState().plan })
  if (!link) return { planChanged: false }
  showView(link.view)
  const { plan: linked } = link
  return { planChanged: linked !== null && changePlan(plan => adoptSettings(plan, linked), 'openLink') }
}
