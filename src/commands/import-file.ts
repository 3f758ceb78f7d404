import type { ImportAnswers, ImportResult } from '@/ingest/import'
import { imports } from '@/store/imports/imports'
import { readPending } from './read-pending'

/**
 * Reads a file that a person brought. Nothing is taken yet: the result waits in `imports` for `acceptImport` or
 * `discardImport`. Several files may be handed in at once; they are read one after another.
 * @returns what was found; `null` where the reading was called off or broke.
 */
export function importFile(file: File, answers: ImportAnswers = {}): Promise<ImportResult | null> {
  const id = freshId()
  imports.setState(({ pending }) => ({
    pending: [
      ...pending,
      { id, fileName: file.name, file, state: 'reading', progress: 0, result: null, answers },
    ],
  }))
  return readPending(id)
}

let counted = 0

/** Unique in this browser for ever. `crypto.randomUUID` is missing where the page comes over plain http. */
function freshId(): string {
  counted += 1
  const random = Math.floor(Math.random() * 2 ** 32).toString(36)
  return `${Date.now().toString(36)}-${counted}-${random}`
}
