import type { ImportAnswers, ImportResult } from '@/ingest/import'
import { pendingImport, readPending, updatePending } from './read-pending'

/** Answers questions about a waiting file and reads it again; earlier answers stand unless they are given anew. */
export function answerImport(id: string, answers: ImportAnswers): Promise<ImportResult | null> {
  const before = pendingImport(id)?.answers ?? {}
  // Another resource has other columns: what was said of the old ones means nothing now.
  const kept = answers.as && answers.as !== before.as ? {} : before
  const merged: ImportAnswers = {
    ...kept,
    ...answers,
    columns: { ...kept.columns, ...answers.columns },
    numbers: { ...kept.numbers, ...answers.numbers },
    communes: { ...kept.communes, ...answers.communes },
  }
  updatePending(id, { answers: merged })
  return readPending(id)
}
