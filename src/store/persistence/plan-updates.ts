/**
 * The plan on disk: the Yjs updates as they came, folded into one snapshot now and then. Folding happens inside one
 * transaction, so that an update that another tab writes meanwhile is either folded or stays beside the snapshot.
 */
import * as Y from 'yjs'
import { PLAN_UPDATES, readAll, writeDurably } from './database'

/** Updates that are left apart before they are folded. */
const FOLD_FROM = 60

/** Everything saved, oldest first; folded afterwards where it has grown. @throws StorageFailure */
export async function loadPlanUpdates(): Promise<Uint8Array[]> {
  const updates = await readAll<Uint8Array>(PLAN_UPDATES)
  // Folding is for speed only: what was read is good whether it succeeds or not.
  if (updates.length >= FOLD_FROM) void foldPlanUpdates().catch(() => {})
  return updates
}

/** Resolves when the update is durable. @throws StorageFailure */
export const appendPlanUpdate = (update: Uint8Array): Promise<void> =>
  writeDurably(PLAN_UPDATES, store => void store.add(update))

export const foldPlanUpdates = (): Promise<void> =>
  writeDurably(PLAN_UPDATES, store => {
    const keys = store.getAllKeys()
    const updates = store.getAll() as IDBRequest<Uint8Array[]>
    // Requests of one transaction answer in order: both are there when the second is.
    updates.onsuccess = () => {
      if (updates.result.length < 2) return
      const snapshot = foldUpdates(updates.result)
      for (const key of keys.result) store.delete(key)
      store.add(snapshot)
    }
  })

/** One update that says all of them; what was overwritten long ago takes no room in it. */
export function foldUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const document = new Y.Doc()
  for (const update of updates) Y.applyUpdate(document, update)
  return Y.encodeStateAsUpdate(document)
}
