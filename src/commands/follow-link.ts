/** Keeps the address in step with what is seen, so that it can be sent at any moment, and remembers it for next time. */
import { currentPlan } from '@/store/document/current-plan'
import { writeLastView } from '@/store/persistence/last-view'
import { decisionDesk } from '@/store/session/decision-desk'
import { session } from '@/store/session/session'
import { type Address, browserAddress } from './address'
import { makeLink } from './make-link'

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const PAUSE_MS = 400

/** @returns a function that stops it. */
export function followLink(address: Address = browserAddress, remember = writeLastView): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  const write = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const link = makeLink()
    if (link === address.read()) return
    address.replace(link)
    // Without a database the next start opens at the beginning; the plan's saving says so already.
    void remember(link).catch(() => {})
  }
  const soon = () => {
    timer ??= setTimeout(write, PAUSE_MS)
  }
  const stops = [
    session.subscribe((now, before) => {
      if (now.hovered === before.hovered) soon()
    }),
    decisionDesk.subscribe(soon),
    currentPlan.subscribe((now, before) => {
      if (now.plan !== before.plan) soon()
    }),
    address.onLeave(write),
  ]
  soon()
  return () => {
    if (timer !== null) clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
