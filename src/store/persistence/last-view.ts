/** The view that was last looked at, as a link: where a closed tab opens again. */
import { readOne, VIEWS, writeDurably } from './database'

const LAST = 'last'

/** `null`: there is none. @throws StorageFailure */
export async function readLastView(): Promise<string | null> {
  const view = await readOne<unknown>(VIEWS, LAST)
  return typeof view === 'string' ? view : null
}

/** @throws StorageFailure */
export const writeLastView = (link: string): Promise<void> =>
  writeDurably(VIEWS, store => void store.put(link, LAST))
