/**
 * Everything that is worked out in another thread: plain functions of one question and a progress, so that a test
 * calls them as they stand.
 */
import type { CoverageTable } from '@/domain/coverage/coverage'
import type { CoverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import type { ImportAnswers, ImportResult, Reference } from '@/ingest/import'
import { importFile } from '@/ingest/import-file'
import type { PackageReading } from '@/ingest/package/read-data-package'
import type { OnProgress } from './job'
import { type Bundle, readBundled } from './read-bundled'

export interface ImportQuestion {
  readonly file: Blob
  readonly fileName: string
  readonly reference: Reference
  readonly answers: ImportAnswers
}

export interface CoreWork {
  readonly readBundled: (question: Bundle, onProgress: OnProgress) => Promise<PackageReading>
  readonly importFile: (question: ImportQuestion, onProgress: OnProgress) => Promise<ImportResult>
  readonly coverage: (question: CoverageInput, onProgress: OnProgress) => Promise<CoverageTable>
}

export const coreWork: CoreWork = {
  readBundled: (bundle, onProgress) => readBundled(bundle, fetchBytes, onProgress),
  importFile: async ({ file, fileName, reference, answers }, onProgress) =>
    importFile(new Uint8Array(await file.arrayBuffer()), fileName, reference, answers, onProgress),
  coverage: async (input, onProgress) => coverageTable(input, onProgress),
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
