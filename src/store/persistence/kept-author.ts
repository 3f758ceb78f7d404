/** The name of whoever works at this machine. */
import { readOne, VIEWS, writeDurably } from './database'

const AUTHOR = 'author'

/** `null`: nobody said. @throws StorageFailure */
export async function readAuthor(): Promise<string | null> {
  const name = await readOne<unknown>(VIEWS, AUTHOR)
  return typeof name === 'string' && name !== '' ? name : null
}

/** @throws StorageFailure */
export const keepAuthor = (name: string | null): Promise<void> =>
  writeDurably(VIEWS, store => void (name === null ? store.delete(AUTHOR) : store.put(name, AUTHOR)))
