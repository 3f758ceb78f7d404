/** A long piece of work that somebody waits for: it says how far it is and can be called off. */
export interface Job<T> {
  /** Rejects with `Cancelled` when called off, with the error itself when the work broke. */
  readonly answer: Promise<T>
  /** Calls the work off; nothing happens where it has ended already. */
  readonly cancel: () => void
}

/** Called now and then with 0…1. */
export type OnProgress = (done: number) => void

/** Why a job has no answer: somebody no longer wanted it. Not a fault. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
  constructor() {
    super('cancelled')
  }
}
