/**
 * The road of work that takes longer than a blink: shown from the first moment with how far it is and a way to call it
 * off; what must be done on the page is done in slices, so that the page answers between them.
 */
import { type LongWorkKind, longWorks } from '@/store/session/long-works'
import { Cancelled, type Job } from '@/workers/job'
import { reportFault } from './report-fault'

/** Milliseconds that a slice may take before the page gets its turn. */
const SLICE_MS = 10

export interface Tools {
  /** Tells how far it is, 0…1. */
  readonly tell: (done: number) => void
  /** Waits for a thread; calling the work off calls that off. */
  readonly wait: <T>(job: Job<T>) => Promise<T>
  /** Runs steps in slices. @returns what the steps return. */
  readonly slices: <Step, T>(steps: Generator<Step, T>, each?: (step: Step) => void) => Promise<T>
  /** From now on it cannot be called off: half of it is written down. */
  readonly settle: () => void
}

let counted = 0

/** @returns `null` where somebody called it off, or where it broke: a fault is reported and never left waiting on screen. */
export async function longWork<T>(kind: LongWorkKind, work: (tools: Tools) => Promise<T>): Promise<T | null> {
  counted += 1
  const id = counted
  let told = 0
  const change = (news: { done?: number; cancel?: null }) =>
    longWorks.setState(works => works.map(one => (one.id === id ? { ...one, ...news } : one)), true)
  let off = false
  let running: Job<unknown> | null = null
  const cancel = () => {
    off = true
    running?.cancel()
  }
  longWorks.setState(works => [...works, { id, kind, done: 0, cancel }], true)
  const goOn = () => {
    if (off) throw new Cancelled()
  }
  try {
    return await work({
      // Steps are many: a screen has no use for less than a hundredth.
      tell: done => {
        if (done - told < 0.01) return
        told = done
        change({ done })
      },
      wait: async job => {
        running = job
        if (off) job.cancel()
        const answer = await job.answer
        running = null
        goOn()
        return answer
      },
      slices: (steps, each) => inSlices(steps, each, goOn),
      settle: () => {
        goOn()
        change({ cancel: null })
        off = false
      },
    })
  } catch (error) {
    if (!(error instanceof Cancelled)) reportFault(error)
    return null
  } finally {
    longWorks.setState(works => works.filter(one => one.id !== id), true)
  }
}

/** @param goOn throws where nobody wants it any more. */
export async function inSlices<Step, T>(
  steps: Generator<Step, T>,
  each: (step: Step) => void = () => {},
  goOn: () => void = () => {},
): Promise<T> {
  let end = performance.now() + SLICE_MS
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    each(step.value)
    if (performance.now() < end) continue
    await pageTurn()
    goOn()
    end = performance.now() + SLICE_MS
  }
}

/** A message to oneself: unlike a timer it does not wait a second while the page is in the background. */
const pageTurn = () =>
  new Promise<void>(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

/** All that the steps give, in slices. */
export const gathered = async <T>(tools: Pick<Tools, 'slices'>, steps: Generator<T, void>): Promise<T[]> => {
  const all: T[] = []
  await tools.slices(steps, step => all.push(step))
  return all
}
