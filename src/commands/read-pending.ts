/** Reads one waiting file in the worker and keeps its place in the list of imports up to date. */

import type { ImportResult, Reference } from '@/ingest/import'
import { referenceOf } from '@/ingest/reference-of'
import { currentDataset } from '@/store/dataset/current-dataset'
import { imports, type PendingImport } from '@/store/imports/imports'
import { Cancelled, type Job } from '@/workers/job'
import { core } from './ports'
import { reportFault } from './report-fault'

const running = new Map<string, Job<ImportResult>>()

/**
 * Reads the file anew with the answers that stand beside it. @returns what was found; `null` where it was called off,
 * or broke on our side, or is no longer in the list.
 */
export async function readPending(id: string): Promise<ImportResult | null> {
  const pending = pendingImport(id)
  if (!pending) return null
  running.get(id)?.cancel()
  updatePending(id, { state: 'reading', progress: 0, result: null })
  const job = core().importFile(
    {
      file: pending.file,
      fileName: pending.fileName,
      reference: knownSoFar(),
      answers: pending.answers,
    },
    progress => updatePending(id, { progress }),
  )
  running.set(id, job)
  try {
    const result = await job.answer
    if (running.get(id) !== job) return null
    updatePending(id, { state: 'ready', progress: 1, result })
    return result
  } catch (error) {
    if (running.get(id) !== job) return null
    const cancelled = error instanceof Cancelled
    if (!cancelled) reportFault(error)
    updatePending(id, { state: cancelled ? 'cancelled' : 'failed' })
    return null
  } finally {
    if (running.get(id) === job) running.delete(id)
  }
}

/** Calls the reading off; the file stays in the list. */
export const stopReading = (id: string): void => running.get(id)?.cancel()

export const pendingImport = (id: string): PendingImport | undefined =>
  imports.getState().pending.find(pending => pending.id === id)

export function updatePending(id: string, news: Partial<PendingImport>): void {
  imports.setState(({ pending }) => ({
    pending: pending.map(each => (each.id === id ? { ...each, ...news } : each)),
  }))
}

/**
 * What is in use, and the communes and schools that ship with it: a short list that was imported must not make the rest
 * of the province unknown.
 */
function knownSoFar(): Reference {
  const { dataset, bundled } = currentDataset.getState()
  if (!dataset) return { communes: [], schools: [], boundaries: null }
  const reference = referenceOf(dataset.records)
  if (!bundled || bundled === dataset) return reference
  const byCode = <T>(code: (record: T) => string, ...lists: (readonly T[])[]) => [
    ...new Map(lists.flat().map(record => [code(record), record])).values(),
  ]
  return {
    ...reference,
    communes: byCode(c => c.communeCode, bundled.records.communes, reference.communes),
    schools: byCode(s => s.schoolCode, bundled.records.schools, reference.schools),
  }
}
