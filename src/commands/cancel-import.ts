import { stopReading } from './read-pending'

/** Calls off the reading of a file; it stays in the list, to be read again (`answerImport`) or discarded. */
export const cancelImport = (id: string): void => stopReading(id)
