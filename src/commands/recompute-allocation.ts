/**
 * Keeps the allocation in step with the data, the plan, what is on record and the ranking, while its workspace is open or
 * somebody else asks. What works it out is loaded when it is first asked for. However fast a slider moves it is worked out
 * once a frame; where that is too slow for a slider (boxes and lots over thousands of units), once it has come to rest.
 */
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { allocationResults } from '@/store/results/allocation'
import { results } from '@/store/results/results'
import { session } from '@/store/session/session'
import type { AllocationBasis } from './answer-allocation'
import { reportFault } from './report-fault'

/** Outside of a page nothing is drawn; about as often as a screen does. */
const FRAME_MS = 16
/** Milliseconds that an answer may take to follow a moving slider: longer, and the slider would stutter. */
const QUICK_MS = 50
/** Milliseconds for which everything must have rested before an answer that takes longer. */
const REST_MS = 200

/** Begins now with what there is. @returns a function that stops it. */
export function startAllocation(): () => void {
  let answer: ReturnType<typeof import('./answer-allocation').allocationAnswerer> | null = null
  let loading = false
  let stopped = false
  let callOff: (() => void) | null = null
  /** Answers in a row that took too long. One may have had the need of other data to work out, or a busy machine. */
  let slow = 0

  const wanted = () => session.getState().workspace === 'devices' || allocationResults.getState().wanted > 0
  const load = async () => {
    loading = true
    try {
      const { allocationAnswerer } = await import('./answer-allocation')
      answer = allocationAnswerer()
    } finally {
      loading = false
    }
  }
  const work = () => {
    callOff = null
    if (!answer || !wanted()) return
    const basis = basisNow()
    if (!basis) {
      // Other data, and its need is still being worked out: the units of before are not these.
      if (allocationResults.getState().answer) allocationResults.setState({ answer: null })
      return
    }
    const begun = performance.now()
    try {
      const now = answer(basis)
      const { answer: before, revision } = allocationResults.getState()
      if (now === before) return
      slow = performance.now() - begun > QUICK_MS ? slow + 1 : 0
      allocationResults.setState({ answer: now, revision: revision + 1, failure: null })
    } catch (error) {
      fail(error)
    }
  }
  const follow = () => {
    if (stopped || loading || !wanted()) return
    if (answer && slow > 1) {
      callOff?.()
      callOff = after(REST_MS, work)
    } else if (answer) callOff ??= inNextFrame(work)
    // What changed while it was loading is read when it has come.
    else void load().then(follow, fail)
  }
  /** What an answer rests on has moved: unwatched it would be an answer to something else. */
  const moved = () => {
    if (wanted()) follow()
    else if (allocationResults.getState().answer) allocationResults.setState({ answer: null })
  }
  const stops = [
    currentPlan.subscribe((now, before) => {
      if (now.plan !== before.plan || now.records !== before.records) moved()
    }),
    currentDataset.subscribe((now, before) => {
      if (now.dataset !== before.dataset) moved()
    }),
    results.subscribe((now, before) => {
      if (now.need !== before.need || now.ranking !== before.ranking || now.inView !== before.inView) moved()
    }),
    session.subscribe((now, before) => {
      if (now.workspace !== before.workspace) follow()
    }),
    allocationResults.subscribe((now, before) => {
      if (now.wanted !== before.wanted) follow()
    }),
  ]
  follow()
  return () => {
    stopped = true
    callOff?.()
    for (const stop of stops) stop()
  }
}

function fail(error: unknown): void {
  reportFault(error)
  allocationResults.setState({ answer: null, failure: 'broken' })
}

/** `null`: there is no need yet, or that of another dataset. */
function basisNow(): AllocationBasis | null {
  const { dataset } = currentDataset.getState()
  const { plan, records } = currentPlan.getState()
  const { need, ranking, inView, datasetVersion } = results.getState()
  if (!dataset || !need || !inView || datasetVersion !== dataset.version) return null
  return { dataset, plan, records, need, ranking, inView }
}

/** @returns a function that calls it off. */
function inNextFrame(work: () => void): () => void {
  if (typeof requestAnimationFrame === 'function') {
    const frame = requestAnimationFrame(work)
    return () => cancelAnimationFrame(frame)
  }
  return after(FRAME_MS, work)
}

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}
