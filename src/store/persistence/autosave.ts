/**
 * Saves every change of the document as it happens. One write at a time; what comes meanwhile goes with the next. A
 * failed write keeps what it had: the next change, or `retry`, tries again with everything that is not yet on disk.
 */
import * as Y from 'yjs'

export type SavingState =
  | { readonly saving: 'saving' }
  | { readonly saving: 'saved' }
  | { readonly saving: 'failed'; readonly reason: unknown }

export interface Autosave {
  /** Saves this update too, and all that wait. */
  readonly add: (update: Uint8Array) => void
  /** Tries again after a failure. */
  readonly retry: () => void
}

/** Bytes that are folded into one record: folding more than that would hold up the page. */
const MOST_TOGETHER = 100_000

/** How many of them go into one record, at least one. */
function together(updates: readonly Uint8Array[]): number {
  let bytes = 0
  const over = updates.findIndex(update => {
    bytes += update.length
    return bytes > MOST_TOGETHER
  })
  return over < 0 ? updates.length : Math.max(1, over)
}

/**
 * @param append resolves when the update is durable.
 * @param onState told at each turn; `saved` only when nothing waits.
 */
export function createAutosave(
  append: (update: Uint8Array) => Promise<void>,
  onState: (state: SavingState) => void,
): Autosave {
  let waiting: Uint8Array[] = []
  let writing = false

  const write = async () => {
    if (writing) return
    writing = true
    onState({ saving: 'saving' })
    while (waiting.length > 0) {
      const batch = waiting.slice(0, together(waiting))
      waiting = waiting.slice(batch.length)
      try {
        await append(batch.length === 1 ? batch[0] : Y.mergeUpdates(batch))
      } catch (reason) {
        waiting = [...batch, ...waiting]
        writing = false
        onState({ saving: 'failed', reason })
        return
      }
    }
    writing = false
    onState({ saving: 'saved' })
  }

  return {
    add(update) {
      waiting.push(update)
      void write()
    },
    retry() {
      if (waiting.length > 0) void write()
    },
  }
}
