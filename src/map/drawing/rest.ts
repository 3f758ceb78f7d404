/** When the map's own clicks count: not while a tool is in hand, nor for the click that ended the drawing. */
import { gapDesk } from '@/store/session/gap-desk'
import { session } from '@/store/session/session'

/** The browser's click and double click come after the pointer event that the drawing ended with. */
const AFTER_MS = 450

/** `busy`: whether the pointer belongs to the drawing just now. `stop` ends the watch. */
export function watchTool(now: () => number = () => performance.now()) {
  let rested = Number.NEGATIVE_INFINITY
  const stop = gapDesk.subscribe((desk, before) => {
    if (before.tool !== null && desk.tool === null) rested = now()
  })
  // A tool that was left in another workspace waits there.
  const inHand = () => gapDesk.getState().tool !== null && session.getState().workspace === 'gaps'
  return { busy: () => inHand() || now() - rested < AFTER_MS, stop }
}
