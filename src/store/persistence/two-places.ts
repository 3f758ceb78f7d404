/**
 * Everything kept twice, in two places that do not fall together; read from both, and whichever lost something gets it
 * back from the other. Rests on a key that always means the same record, or, where a key is written over, on the first
 * place being written first.
 */
import type { Entry, Key, Place, StoreName, Writing } from './place'

export interface TwoPlaces {
  /**
   * Resolves when both places have it for good. Writings happen one after another, and each in one place at a time: a
   * kill of the browser hurts the place that is just being written, so never both.
   * @throws StorageFailure; asking again is safe. What was only put is then in neither place; what was removed may come back.
   */
  readonly write: (store: StoreName, writing: Writing) => Promise<void>
  /** What either place has. @throws StorageFailure where one cannot be read and the other has nothing. */
  readonly entries: (store: StoreName) => Promise<readonly Entry[]>
  /** `undefined`: neither has it. @throws StorageFailure as `entries`. */
  readonly get: (store: StoreName, key: Key) => Promise<unknown>
}

/**
 * @param second resolves to `null` where there is no second place: then there is one copy.
 * @param alone runs its work when nobody else writes, in whatever tab.
 */
export function twoPlaces(
  first: Place,
  second: () => Promise<Place | null>,
  alone: (work: () => Promise<void>) => Promise<void>,
): TwoPlaces {
  /** Stores of which one place may lack what the other has. Nothing is added to them before that is mended. */
  const unequal = new Set<StoreName>()
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(() => alone(work))
    last = done.catch(() => {})
    return done
  }

  const mend = async (store: StoreName) => {
    const other = await second()
    if (!other || !unequal.has(store)) return
    const [here, there] = [await first.keys(store), await other.keys(store)]
    await copy(store, other, first, without(there, here))
    await copy(store, first, other, without(here, there))
    unequal.delete(store)
  }
  const mendSoon = (store: StoreName) => {
    unequal.add(store)
    // Where it fails, the next writing fails with the same reason, and says so.
    void inTurn(() => mend(store)).catch(() => {})
  }

  return {
    write: (store, writing) =>
      inTurn(async () => {
        // "Kept" must be true of all that it stands on. Removing stands on nothing, and makes room.
        if (writing.put.length > 0) await mend(store)
        try {
          await first.write(store, writing)
          await (await second())?.write(store, writing)
        } catch (reason) {
          unequal.add(store)
          // A large file for which there is room once, not twice, must not stand in the way of all that follows.
          if (writing.removed.length === 0) await first.write(store, takenBack(writing)).catch(() => {})
          throw reason
        }
      }),

    async entries(store) {
      const other = await second()
      if (!other) return first.entries(store)
      const here = await first.entries(store).catch(asFailed)
      const there = await other.keys(store).catch(asFailed)
      if (here instanceof Failed) {
        const all = there instanceof Failed ? [] : await other.entries(store)
        if (all.length === 0) throw here.reason
        mendSoon(store)
        return all
      }
      if (there instanceof Failed) {
        if (here.length === 0) throw there.reason
        mendSoon(store)
        return here
      }
      const keys = here.map(({ key }) => key)
      const lacking = without(there, keys)
      if (lacking.length === 0 && there.length === keys.length) return here
      mendSoon(store)
      if (lacking.length === 0) return here
      const known = new Set(keys)
      // All in one transaction, so that another tab cannot fold between the key and its record.
      return [...here, ...(await other.entries(store)).filter(({ key }) => !known.has(key))]
    },

    async get(store, key) {
      const other = await second()
      const here = await first.get(store, key).catch(asFailed)
      if (here !== undefined && !(here instanceof Failed)) return here
      const there = other ? await other.get(store, key).catch(asFailed) : undefined
      if (there instanceof Failed) throw there.reason
      if (there === undefined && here instanceof Failed) throw here.reason
      if (there !== undefined) mendSoon(store)
      return there
    },
  }
}

const takenBack = ({ put }: Writing): Writing => ({ put: [], removed: put.map(({ key }) => key) })

class Failed {
  constructor(readonly reason: unknown) {}
}
const asFailed = (reason: unknown) => new Failed(reason)

function without(keys: readonly Key[], known: readonly Key[]): Key[] {
  const there = new Set(known)
  return keys.filter(key => !there.has(key))
}

/** In one transaction: killed in the middle, the next opening begins it anew. */
async function copy(store: StoreName, from: Place, to: Place, keys: readonly Key[]): Promise<void> {
  if (keys.length === 0) return
  const wanted = new Set(keys)
  const put = (await from.entries(store)).filter(({ key }) => wanted.has(key))
  await to.write(store, { put, removed: [] })
}
