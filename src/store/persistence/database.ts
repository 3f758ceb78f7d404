/** The browser's storage as the rest of this room knows it: every record kept twice where the browser has two places. */
import { databasePlace } from './place'
import { secondBucket } from './second-bucket'
import { twoPlaces } from './two-places'

/** Runs when no other tab writes; a browser without locks has the tab's own order only. */
const alone = (write: () => Promise<void>): Promise<void> =>
  typeof navigator !== 'undefined' && navigator.locks
    ? navigator.locks.request('phu-song-write', write)
    : write()

const first = databasePlace(() => globalThis.indexedDB as IDBFactory | undefined)

export const database = twoPlaces(first, secondBucket, alone)
