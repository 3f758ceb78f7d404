/** The name of whoever works at this machine. */
import { database } from './database'
import { VIEWS } from './place'

const AUTHOR = 'author'

/** `null`: nobody said. @throws StorageFailure */
export async function readAuthor(): Promise<string | null> {
  const name = await database.get(VIEWS, AUTHOR)
  return typeof name === 'string' && name !== '' ? name : null
}

/** @throws StorageFailure */
export const keepAuthor = (name: string | null): Promise<void> =>
  database.write(
    VIEWS,
    name === null ? { put: [], removed: [AUTHOR] } : { put: [{ key: AUTHOR, value: name }], removed: [] },
  )
