import type { ImportAnswers, ImportResult } from '@/ingest/import'
import { pendingImport, readPending, updatePending } from './read-pending'

/** Answers questions about a waiting file and reads it again; earlier answers stand unless they are given anew. */
export function answerImport(id: string, answers: ImportAnswers): Promise<ImportResult | null> {
  const before = pendingImport(id)?.answers ?? {}
  // Another resource has other columns: what was said of the old ones means nothing now.
  // The sheet is the same file's part whatever it holds.
  const kept: ImportAnswers =
    answers.as && answers.as !== before.as
      ? before.sheet === undefined
        ? {}
        : { sheet: before.sheet }
      : before
  const merged: ImportAnswers = {
    ...kept,
    ...answers,
    columns: { ...kept.columns, ...answers.columns },
    numbers: { ...kept.numbers, ...answers.numbers },
    constants: { ...kept.constants, ...answers.constants },
    communes: { ...kept.communes, ...answers.communes },
  }
  updatePending(id, { answers: merged })
  return readPending(id)
}
