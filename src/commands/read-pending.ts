/** Reads one waiting file in the worker and keeps its place in the list of imports up to date. */

import { repeatedReadings } from '@/domain/dataset/distinct-readings'
import type { Measurement } from '@/domain/dataset/records'
import type { Finding } from '@/domain/finding/finding'
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
    const result = withReadingsInUse(await job.answer)
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

/** D5, told before the file is taken: what other files in use say already will not be counted again. */
function withReadingsInUse(result: ImportResult): ImportResult {
  const inUse = currentDataset.getState().dataset?.records.measurements ?? []
  if (result.resource !== 'measurements' || result.records === null || inUse.length === 0) return result
  const { known } = repeatedReadings(inUse, result.records as readonly Measurement[])
  if (known === 0) return result
  const finding: Finding = {
    code: 'reading-in-use',
    severity: 'warning',
    row: null,
    column: null,
    value: null,
    context: { count: known },
  }
  return { ...result, findings: [...result.findings, finding] }
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
