/**
 * Two files of a browser that can be killed, with the fault of Chromium's database (google/leveldb issue 1287): a record
 * that a kill cuts in half is forgotten at the next start, but what is then written behind it makes the file unreadable,
 * and the start after that begins with an empty one.
 */
import type { Entry, Key, Place, StoreName, Writing } from '@/store/persistence/place'

const never = () => new Promise<never>(() => {})

/** Lets its owner do `steps` things, then nothing any more. */
export function aLife(steps: number) {
  let left = steps
  let end: () => void = () => {}
  const over = new Promise<void>(resolve => {
    end = resolve
  })
  return {
    /** Resolves when the browser is dead. */
    over,
    isOver: () => left <= 0,
    /** @returns whether the browser still lives after this. */
    async step(): Promise<boolean> {
      await Promise.resolve()
      if (left > 0) left -= 1
      if (left > 0) return true
      end()
      return false
    },
  }
}
export type Life = ReturnType<typeof aLife>

export interface FragileFile {
  /** The place as one life of the browser sees it. */
  readonly start: (life: Life) => Place
  /** How often the browser threw everything away. */
  readonly thrownAway: () => number
  /** Whether it carries a record that a kill cut in half: until it is thrown away. */
  readonly wounded: () => boolean
}

export function aFragileFile(): FragileFile {
  let records = new Map<StoreName, Map<Key, unknown>>()
  let cut = false
  let unreadable = false
  let thrownAway = 0
  const of = (store: StoreName) => records.get(store) ?? new Map<Key, unknown>()
  return {
    thrownAway: () => thrownAway,
    wounded: () => cut,
    start(life) {
      if (unreadable) {
        records = new Map()
        thrownAway += 1
        cut = false
        unreadable = false
      }
      const read = async <T>(found: () => T): Promise<T> => {
        await Promise.resolve()
        return life.isOver() ? never() : found()
      }
      return {
        entries: store => read(() => [...of(store)].map(([key, value]): Entry => ({ key, value }))),
        keys: store => read(() => [...of(store).keys()]),
        get: (store, key) => read(() => of(store).get(key)),
        async write(store, { put, removed }: Writing) {
          if (life.isOver() || !(await life.step())) return never()
          // From here the bytes go to the file: whoever dies now has written half of them.
          if (!(await life.step())) {
            unreadable = cut
            cut = true
            return never()
          }
          const now = new Map(of(store))
          for (const key of removed) now.delete(key)
          for (const { key, value } of put) now.set(key, value)
          records.set(store, now)
          unreadable = cut
          // Durable, and not told yet.
          if (!(await life.step())) return never()
        },
      }
    },
  }
}
