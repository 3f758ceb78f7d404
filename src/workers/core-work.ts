/**
 * Everything that is worked out in another thread: plain functions of one question and a progress, so that a test
 * calls them as they stand.
 */
import type { CountedCoverage } from '@/domain/coverage/coverage'
import type { CoverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import type { FoundGaps, GapQuestion } from '@/domain/gap/found-gap'
import type { GapInput } from '@/domain/gap/gap-input'
import type { ProvedRanks } from '@/domain/ranking/robustness/proved-ranks'
import type { RankTally } from '@/domain/ranking/robustness/rank-tally'
import type { RobustnessQuestion } from '@/domain/ranking/robustness/robustness-question'
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

export interface FindQuestion {
  readonly input: GapInput
  readonly question: GapQuestion
}

/** Some samples of a question of robustness: from number `from` to the one before `to`. */
export interface ChunkQuestion {
  readonly asked: RobustnessQuestion
  readonly from: number
  readonly to: number
}

export interface CoreWork {
  readonly readBundled: (question: Bundle, onProgress: OnProgress) => Promise<PackageReading>
  readonly importFile: (question: ImportQuestion, onProgress: OnProgress) => Promise<ImportResult>
  readonly coverage: (question: CoverageInput, onProgress: OnProgress) => Promise<CountedCoverage>
  readonly gaps: (question: FindQuestion, onProgress: OnProgress) => Promise<FoundGaps>
  readonly robustnessChunk: (question: ChunkQuestion, onProgress: OnProgress) => Promise<RankTally>
  readonly robustnessProof: (
    question: RobustnessQuestion,
    onProgress: OnProgress,
  ) => Promise<ProvedRanks | null>
}

export const coreWork: CoreWork = {
  readBundled: (bundle, onProgress) => readBundled(bundle, fetchBytes, onProgress),
  importFile: async ({ file, fileName, reference, answers }, onProgress) =>
    importFile(new Uint8Array(await file.arrayBuffer()), fileName, reference, answers, onProgress),
  coverage: async (input, onProgress) => coverageTable(input, onProgress),
  gaps: async ({ input, question }, onProgress) => {
    // Loaded when first asked: the first picture of the map does not wait for it.
    const { foundGaps } = await import('@/domain/gap/found-gaps')
    return foundGaps(input, question, onProgress)
  },
  robustnessChunk: async ({ asked, from, to }) => {
    const { robustnessChunk } = await import('@/domain/ranking/robustness/robustness')
    return robustnessChunk(asked, from, to)
  },
  robustnessProof: async asked => {
    const { provedRanks } = await import('@/domain/ranking/robustness/proved-ranks')
    const { robustnessBasis } = await import('@/domain/ranking/robustness/robustness-question')
    return provedRanks(asked, robustnessBasis(asked))
  },
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
