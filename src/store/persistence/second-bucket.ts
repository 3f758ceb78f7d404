/**
 * The second place: a storage bucket, which Chromium keeps in a folder and a database file of its own. Two databases of
 * one bucket share one file and would be lost together. Only Chromium has buckets, and only Chromium needs one.
 */
import { databasePlace, type Place, VIEWS } from './place'

/** Small letters, digits, `-` and `_` only. */
const BUCKET = 'phu-song-second'

interface StorageBuckets {
  /** `durability: 'strict'`: the browser's own book of buckets is not to be lost in a power cut. */
  readonly open: (name: string, options: { durability: 'strict' }) => Promise<{ indexedDB: IDBFactory }>
}

let found: Promise<Place | null> | null = null

/** `null`: this browser has no buckets (or none on a page without https), or this one does not open in it. */
export function secondBucket(): Promise<Place | null> {
  found ??= openBucket().catch(() => null)
  return found
}

async function openBucket(): Promise<Place | null> {
  const buckets = (globalThis.navigator as { storageBuckets?: StorageBuckets } | undefined)?.storageBuckets
  if (!buckets) return null
  const bucket = await buckets.open(BUCKET, { durability: 'strict' })
  const place = databasePlace(() => bucket.indexedDB)
  // Known to open before anything rests on it.
  await place.keys(VIEWS)
  return place
}
