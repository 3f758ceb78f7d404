/** The view that was last looked at, as a link: where a closed tab opens again. */
import { database } from './database'
import { VIEWS } from './place'

const LAST = 'last'

/** `null`: there is none. @throws StorageFailure */
export async function readLastView(): Promise<string | null> {
  const view = await database.get(VIEWS, LAST)
  return typeof view === 'string' ? view : null
}

/** @throws StorageFailure */
export const writeLastView = (link: string): Promise<void> =>
  database.write(VIEWS, { put: [{ key: LAST, value: link }], removed: [] })
