/**
 * One place of the browser's storage: a database, and the one way to write to it. A promise a transaction, kept only
 * when the database says that the transaction is complete. All fail with `StorageFailure`, never in silence.
 */
import { failureOf, StorageFailure } from './storage-failure'

const NAME = 'phu-song'
const VERSION = 1
/** Some browsers never answer when storage is broken; the product then works without it. */
const OPENING_LIMIT_MS = 5000

export const PLAN_UPDATES = 'plan-updates'
export const OVERLAYS = 'overlays'
export const VIEWS = 'views'
export type StoreName = typeof PLAN_UPDATES | typeof OVERLAYS | typeof VIEWS

export type Key = string | number

export interface Entry {
  readonly key: Key
  readonly value: unknown
}

export interface Writing {
  readonly put: readonly Entry[]
  readonly removed: readonly Key[]
}

export interface Place {
  /** Everything of a store, in the order of its keys. */
  readonly entries: (store: StoreName) => Promise<readonly Entry[]>
  readonly keys: (store: StoreName) => Promise<readonly Key[]>
  /** `undefined`: there is none. */
  readonly get: (store: StoreName, key: Key) => Promise<unknown>
  /** All or none; resolves when it is durable. */
  readonly write: (store: StoreName, writing: Writing) => Promise<void>
}

/** A place in the databases of `factory`. Opened when first used, and anew where the connection was closed under us. */
export function databasePlace(factory: () => IDBFactory | undefined): Place {
  let opened: Promise<IDBDatabase> | null = null
  const forget = () => {
    opened = null
  }

  const run = async <T>(
    name: StoreName,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => () => T,
  ): Promise<T> => {
    opened ??= open(factory, forget)
    // One that did not open is tried again with the next call.
    const db = await opened.catch(error => {
      forget()
      throw error
    })
    return await new Promise<T>((resolve, reject) => {
      let transaction: IDBTransaction
      try {
        // `strict` asks for the flush to disk as well.
        transaction = db.transaction([name], mode, {
          durability: mode === 'readwrite' ? 'strict' : 'default',
        })
      } catch (error) {
        // The connection was closed under us (storage cleared, a later version opened): the next call opens anew.
        forget()
        throw failureOf(error)
      }
      // A full disk shows only here.
      transaction.onabort = () => reject(failureOf(transaction.error))
      const result = work(transaction.objectStore(name))
      transaction.oncomplete = () => resolve(result())
    })
  }

  return {
    entries: name =>
      run(name, 'readonly', store => {
        const [keys, values] = [store.getAllKeys(), store.getAll()]
        return () => keys.result.map((key, at) => ({ key: key as Key, value: values.result[at] as unknown }))
      }),
    keys: name =>
      run(name, 'readonly', store => {
        const keys = store.getAllKeys()
        return () => keys.result as Key[]
      }),
    get: (name, key) =>
      run(name, 'readonly', store => {
        const value = store.get(key)
        return () => value.result as unknown
      }),
    write: (name, { put, removed }) =>
      run(name, 'readwrite', store => {
        for (const key of removed) store.delete(key)
        for (const { key, value } of put) {
          // A store that takes the key from the record refuses one beside it.
          if (store.keyPath === null) store.put(value, key)
          else store.put(value)
        }
        return () => undefined
      }),
  }
}

/** @throws StorageFailure `unavailable` where the browser gives none (private mode, no room). */
function open(factory: () => IDBFactory | undefined, closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const unavailable = (cause?: unknown) => reject(new StorageFailure('unavailable', { cause }))
    const databases = factory()
    if (databases === undefined) return unavailable()
    const limit = setTimeout(unavailable, OPENING_LIMIT_MS)
    let request: IDBOpenDBRequest
    try {
      request = databases.open(NAME, VERSION)
    } catch (error) {
      clearTimeout(limit)
      return unavailable(error)
    }
    request.onupgradeneeded = () => {
      request.result.createObjectStore(PLAN_UPDATES)
      request.result.createObjectStore(OVERLAYS, { keyPath: 'id' })
      request.result.createObjectStore(VIEWS)
    }
    request.onerror = () => {
      clearTimeout(limit)
      unavailable(request.error)
    }
    request.onsuccess = () => {
      clearTimeout(limit)
      const db = request.result
      // A tab with a later version of the product waits for us to let go.
      db.onversionchange = () => {
        db.close()
        closed()
      }
      db.onclose = closed
      resolve(db)
    }
  })
}
