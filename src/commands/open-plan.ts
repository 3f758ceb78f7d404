import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import { keepPlan } from '@/store/persistence/keep-plan'
import { readAuthor } from '@/store/persistence/kept-author'
import { otherTabs } from '@/store/persistence/other-tabs'
import { appendPlanUpdate, loadPlanUpdates } from '@/store/persistence/plan-updates'
import { author } from '@/store/session/author'

/** Opens the plan where it was left and keeps it saved from now on. Once, at start; never rejects. */
export async function openPlan(): Promise<void> {
  const storage = { load: loadPlanUpdates, append: appendPlanUpdate, now: () => Date.now() }
  const { catchUp } = await keepPlan(livePlan, currentPlan, storage, otherTabs())
  // A page taken out of the browser's back–forward cache has heard nothing meanwhile.
  globalThis.addEventListener?.('pageshow', event => {
    if ((event as PageTransitionEvent).persisted) void catchUp().catch(() => {})
  })
  // A machine without a database is told so by the saving; a name said meanwhile stands.
  void readAuthor()
    .then(name => {
      if (name !== null && author.getState().name === null) author.setState({ name })
    })
    .catch(() => {})
  // Asks that the browser not clear our data when room is short; an answer of "no" changes nothing.
  void globalThis.navigator?.storage?.persist?.().catch(() => false)
}
