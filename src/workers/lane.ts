/**
 * One worker and the jobs that wait for it. They run one after another: a worker has one thread, and a job alone in it
 * can be called off by ending it, with no other job to suffer. The worker starts when first needed.
 */
import * as Comlink from 'comlink'
import { Cancelled, type Job, type OnProgress } from './job'

/** The part of a `Worker` that a lane uses; a test hands in a port of the same thread. */
export interface WorkerLike extends Comlink.Endpoint {
  readonly terminate: () => void
}

export interface Lane<Door> {
  /** Asks the worker's `name` one question; `moved`: buffers of the question that go over without being copied. */
  readonly run: <T>(
    name: keyof Door & string,
    question: unknown,
    moved: readonly ArrayBuffer[],
    onProgress?: OnProgress,
  ) => Job<T>
}

type Asked = (question: unknown, onProgress: unknown) => Promise<unknown>

interface Waiting {
  readonly begin: (remote: Record<string, Asked>) => Promise<unknown>
  readonly settle: (value: unknown) => void
  readonly fail: (reason: unknown) => void
}

export function createLane<Door>(spawn: () => WorkerLike): Lane<Door> {
  const queue: Waiting[] = []
  let worker: WorkerLike | null = null
  let remote: Record<string, Asked> | null = null
  let running: Waiting | null = null

  const stop = () => {
    worker?.terminate()
    worker = null
    remote = null
  }

  /** Ends the running job with `reason`; its worker cannot be trusted, or cannot be interrupted, so it goes too. */
  const abandon = (reason: unknown) => {
    const ended = running
    running = null
    stop()
    ended?.fail(reason)
    next()
  }

  const start = (): Record<string, Asked> => {
    if (remote) return remote
    const started = spawn()
    worker = started
    // A worker that cannot load or breaks outside a promise says so only here.
    started.addEventListener('error', event => {
      if (worker !== started) return
      abandon(
        new Error(`the worker broke: ${(event as Partial<ErrorEvent>).message ?? 'it could not be loaded'}`),
      )
    })
    remote = Comlink.wrap(started) as unknown as Record<string, Asked>
    return remote
  }

  const next = () => {
    if (running) return
    const job = queue.shift()
    if (!job) return
    running = job
    const end = (finish: () => void) => {
      if (running !== job) return
      running = null
      finish()
      next()
    }
    // Deferred, so that a `spawn` that throws rejects the answer instead of the caller.
    Promise.resolve()
      .then(() => (running === job ? job.begin(start()) : undefined))
      .then(
        value => end(() => job.settle(value)),
        reason => end(() => job.fail(reason)),
      )
  }

  return {
    run<T>(
      name: keyof Door & string,
      question: unknown,
      moved: readonly ArrayBuffer[],
      onProgress: OnProgress = () => {},
    ) {
      let job!: Waiting
      const answer = new Promise<T>((settle, fail) => {
        const heard: OnProgress = done => {
          if (running === job) onProgress(done)
        }
        job = {
          begin: remote =>
            remote[name](
              moved.length > 0 ? Comlink.transfer(question as object, [...moved]) : question,
              Comlink.proxy(heard),
            ),
          settle: value => settle(value as T),
          fail,
        }
      })
      queue.push(job)
      next()
      const cancel = () => {
        if (running === job) return abandon(new Cancelled())
        const place = queue.indexOf(job)
        if (place === -1) return
        queue.splice(place, 1)
        job.fail(new Cancelled())
      }
      return { answer, cancel }
    },
  }
}
