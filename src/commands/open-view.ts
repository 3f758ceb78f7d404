import { currentPlan } from '@/store/document/current-plan'
import { readLastView } from '@/store/persistence/last-view'
import { decisionDesk } from '@/store/session/decision-desk'
import { session } from '@/store/session/session'
import { viewOf } from '@/store/session/view'
import { readLink } from '@/store/session/view-link'
import { type Address, browserAddress } from './address'
import { NO_CHANGE, type OpenedPlan, openLink } from './open-link'
import { showView } from './show-view'

/**
 * At start, once the plan is open: a link that somebody brought is opened with its plan. Our own address after a reload
 * shows its view alone: the plan on disk is the newer one. Without an address, the view last looked at.
 */
export async function openView(
  address: Address = browserAddress,
  lastView = readLastView,
): Promise<OpenedPlan> {
  const hash = address.read()
  const brought = hash.length > 1 && !address.isOwn()
  if (brought) return openLink(hash)
  const text = hash.length > 1 ? hash : await lastView().catch(() => null)
  const now = { view: viewOf(session.getState(), decisionDesk.getState()), plan: currentPlan.getState().plan }
  const link = text === null ? null : readLink(text, now)
  if (link) showView(link.view)
  return NO_CHANGE
}
