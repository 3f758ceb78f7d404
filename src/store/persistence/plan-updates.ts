/**
 * The plan on disk: the Yjs updates as they came, folded into one snapshot now and then. Folding removes the very
 * records that went into the snapshot: an update that another tab writes meanwhile stays beside it.
 */
import * as Y from 'yjs'
import { database } from './database'
import { type Entry, PLAN_UPDATES } from './place'

/** Updates that are left apart before they are folded. */
const FOLD_FROM = 60

/** Everything saved; folded afterwards where it has grown. @throws StorageFailure */
export async function loadPlanUpdates(): Promise<Uint8Array[]> {
  const entries = await database.entries(PLAN_UPDATES)
  // Folding is for speed only: what was read is good whether it succeeds or not.
  if (entries.length >= FOLD_FROM) void fold(entries).catch(() => {})
  return updatesOf(entries)
}

/** Resolves when the update is durable. @throws StorageFailure */
export const appendPlanUpdate = (update: Uint8Array): Promise<void> =>
  database.write(PLAN_UPDATES, { put: [{ key: freshKey(), value: update }], removed: [] })

async function fold(entries: readonly Entry[]): Promise<void> {
  const snapshot = foldUpdates(updatesOf(entries))
  await database.write(PLAN_UPDATES, {
    put: [{ key: freshKey(), value: snapshot }],
    removed: entries.map(({ key }) => key),
  })
}

const updatesOf = (entries: readonly Entry[]) => entries.map(({ value }) => value as Uint8Array)

/** One update that says all of them; what was overwritten long ago takes no room in it. */
export function foldUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const document = new Y.Doc()
  for (const update of updates) Y.applyUpdate(document, update)
  return Y.encodeStateAsUpdate(document)
}

/** The last key's time. */
let last = 0

/** A key that no other record ever has, of whatever tab and place; in the order of the writing. */
function freshKey(): string {
  last = Math.max(last + 1, Date.now())
  const apart = Array.from(crypto.getRandomValues(new Uint8Array(8)), byte =>
    byte.toString(16).padStart(2, '0'),
  )
  return `${String(last).padStart(15, '0')}-${apart.join('')}`
}
