/**
 * The browser's database, and the one way to write to it: a promise a transaction, kept only when the database says
 * that the transaction is complete. Reading and writing fail with `StorageFailure`, never in silence.
 */
import type { SavingFailure } from '../document/current-plan'

const NAME = 'phu-song'
const VERSION = 1
/** Some browsers never answer when storage is broken; the product then works without it. */
const OPENING_LIMIT_MS = 5000

export const PLAN_UPDATES = 'plan-updates'
export const OVERLAYS = 'overlays'
export const VIEWS = 'views'
type StoreName = typeof PLAN_UPDATES | typeof OVERLAYS | typeof VIEWS

export class StorageFailure extends Error {
  override readonly name = 'StorageFailure'
  readonly reason: SavingFailure
  constructor(reason: SavingFailure, options?: ErrorOptions) {
    super(`storage ${reason}`, options)
    this.reason = reason
  }
}

let opened: Promise<IDBDatabase> | null = null

/** The open database. @throws StorageFailure `unavailable` where the browser gives none (private mode, no room). */
export function database(): Promise<IDBDatabase> {
  opened ??= open().catch(error => {
    opened = null
    throw error
  })
  return opened
}

/** The last write asked for, by this tab. */
let lastWrite: Promise<unknown> = Promise.resolve()

/**
 * Runs `work` in one transaction and resolves when it is durable: `strict` asks for the flush to disk as well.
 *
 * One write at a time, over all tabs: Chromium, killed in the middle of two writing transactions of one database, calls
 * the whole database corrupt at the next start and throws it away. Killed in the middle of one, it takes that one back.
 * @throws StorageFailure; then nothing of `work` was kept.
 */
export function writeDurably(name: StoreName, work: (store: IDBObjectStore) => void): Promise<void> {
  const written = lastWrite.then(() => alone(() => write(name, work)))
  lastWrite = written.catch(() => {})
  return written
}

/** Runs when no other tab writes; a browser without locks has the tab's own order only. */
const alone = (write: () => Promise<void>): Promise<void> =>
  typeof navigator !== 'undefined' && navigator.locks
    ? navigator.locks.request(`${NAME}-write`, write)
    : write()

async function write(name: StoreName, work: (store: IDBObjectStore) => void): Promise<void> {
  const db = await database()
  await new Promise<void>((resolve, reject) => {
    const transaction = begin(db, name, 'readwrite')
    transaction.oncomplete = () => resolve()
    // A full disk shows only here.
    transaction.onabort = () => reject(failureOf(transaction.error))
    work(transaction.objectStore(name))
  })
}

/** Every record of a store, in the order of its keys. @throws StorageFailure */
export const readAll = <T>(name: StoreName): Promise<T[]> =>
  read(name, store => store.getAll() as IDBRequest<T[]>)

/** The record of a key; `undefined`: there is none. @throws StorageFailure */
export const readOne = <T>(name: StoreName, key: string): Promise<T | undefined> =>
  read(name, store => store.get(key) as IDBRequest<T | undefined>)

async function read<T>(name: StoreName, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await database()
  return await new Promise<T>((resolve, reject) => {
    const transaction = begin(db, name, 'readonly')
    const request = ask(transaction.objectStore(name))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(failureOf(transaction.error))
  })
}

function begin(db: IDBDatabase, name: StoreName, mode: IDBTransactionMode): IDBTransaction {
  try {
    return db.transaction([name], mode, { durability: mode === 'readwrite' ? 'strict' : 'default' })
  } catch (error) {
    // The connection was closed under us (storage cleared, a later version opened): the next call opens anew.
    opened = null
    throw failureOf(error)
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const unavailable = (cause?: unknown) => reject(new StorageFailure('unavailable', { cause }))
    if (typeof indexedDB === 'undefined') return unavailable()
    const limit = setTimeout(unavailable, OPENING_LIMIT_MS)
    let request: IDBOpenDBRequest
    try {
      request = indexedDB.open(NAME, VERSION)
    } catch (error) {
      clearTimeout(limit)
      return unavailable(error)
    }
    request.onupgradeneeded = () => {
      request.result.createObjectStore(PLAN_UPDATES, { autoIncrement: true })
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
      db.onversionchange = () => db.close()
      db.onclose = () => {
        opened = null
      }
      resolve(db)
    }
  })
}

function failureOf(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error
  const full = error instanceof DOMException && error.name === 'QuotaExceededError'
  return new StorageFailure(full ? 'full' : 'refused', { cause: error })
}
