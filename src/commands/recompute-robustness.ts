/**
 * Keeps the answer to "how sure" in step with the ranking, while its workspace is open. It is asked once the ranking has
 * rested for a moment, for it takes longer than a slider's step; until then the last answer stands and says that it is old.
 */
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { NO_ROBUSTNESS, robustnessResults } from '@/store/results/robustness'
import { session } from '@/store/session/session'
import { askRobustness, callOffRobustness } from './ask-robustness'

/** Milliseconds for which the ranking must have rested. */
const REST_MS = 350

/** Begins now with what there is. @returns a function that stops it. */
export function startRobustness(): () => void {
  /** What the answer on screen, or under way, was asked for; `null`: nothing was. */
  let asked: readonly unknown[] | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const rest = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  const follow = () => {
    const { ranking } = results.getState()
    const { workspace, sureness } = session.getState()
    const { varied, region, band } = sureness
    const weights = varied === 'weights'
    const basis = [
      ranking,
      currentPlan.getState().plan.topCount,
      varied,
      weights && region,
      weights && region === 'band' && band,
    ]
    const same = asked?.every((part, at) => part === basis[at]) ?? false
    if (same && workspace === 'ranking') return
    const waiting = timer !== null
    rest()
    const underWay = callOffRobustness() || waiting
    if (same && !underWay) return
    asked = null
    if (!ranking || ranking.order.length === 0) {
      robustnessResults.setState(NO_ROBUSTNESS)
      return
    }
    // Communes of another dataset must not be taken for these.
    const { answer } = robustnessResults.getState()
    const kept = answer?.unitOf.length === ranking.rank.length ? answer : null
    robustnessResults.setState({ answer: kept, stale: kept !== null, stopped: false, failure: null })
    if (workspace !== 'ranking') return
    asked = basis
    robustnessResults.setState({ progress: 0 })
    timer = setTimeout(() => {
      timer = null
      // Called off while the ranking was still resting.
      if (!robustnessResults.getState().stopped) void askRobustness()
    }, REST_MS)
  }
  const stops = [
    results.subscribe((now, before) => {
      if (now.ranking !== before.ranking) follow()
    }),
    currentPlan.subscribe((now, before) => {
      if (now.plan.topCount !== before.plan.topCount) follow()
    }),
    session.subscribe((now, before) => {
      if (now.sureness !== before.sureness || now.workspace !== before.workspace) follow()
    }),
  ]
  follow()
  return () => {
    for (const stop of stops) stop()
    rest()
    callOffRobustness()
  }
}
