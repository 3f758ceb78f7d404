/**
 * The core as the page sees it: questions that are worked out in other threads. Files are read in one lane, figures
 * computed in another, gaps found in a third, plan files and lists of marks written and read in a fourth: none of them
 * holds up another, or the map. Samples of robustness are drawn in two more.
 */
import type { CountedCoverage } from '@/domain/coverage/coverage'
import { type CoverageInput, coverageInputBuffers } from '@/domain/coverage/coverage-input'
import type { FoundGaps } from '@/domain/gap/found-gap'
import { gapInputBuffers } from '@/domain/gap/gap-input'
import type { MeasurementSummary } from '@/domain/gap/measurement-summary'
import type { Robustness } from '@/domain/ranking/robustness/robustness-of'
import type { RobustnessQuestion } from '@/domain/ranking/robustness/robustness-question'
import type { ImportResult } from '@/ingest/import'
import type { PackageReading } from '@/ingest/package/read-data-package'
import type {
  CoreWork,
  ExportQuestion,
  FindQuestion,
  ImportQuestion,
  MeasuredQuestion,
  OpenPlanQuestion,
  PackedReview,
  PapersQuestion,
  ReadRegisterQuestion,
} from './core-work'
import type { Job, OnProgress } from './job'
import { createLane, type WorkerLike } from './lane'
import { buffersOf } from './packed'
import type { Bundle } from './read-bundled'
import { runRobustness } from './run-robustness'

export interface Core {
  readonly readBundled: (bundle: Bundle, onProgress?: OnProgress) => Job<PackageReading>
  readonly importFile: (question: ImportQuestion, onProgress?: OnProgress) => Job<ImportResult>
  /** The input's arrays move to the other thread: they are empty here afterwards. */
  readonly coverage: (input: CoverageInput, onProgress?: OnProgress) => Job<CountedCoverage>
  /** The input's arrays move here too. */
  readonly gaps: (question: FindQuestion, onProgress?: OnProgress) => Job<FoundGaps>
  /** `onPart` hears what is known after a chunk of samples, or some of many, and how far it is, 0…1. */
  readonly robustness: (
    asked: RobustnessQuestion,
    onPart?: (soFar: Robustness, done: number) => void,
  ) => Job<Robustness>
  readonly openPlan: (
    question: OpenPlanQuestion,
    onProgress?: OnProgress,
  ) => Job<Awaited<ReturnType<CoreWork['openPlan']>>>
  /** The pieces move too. */
  readonly packPlan: (pieces: readonly Uint8Array[], onProgress?: OnProgress) => Job<Uint8Array>
  /** Whatever is packed in the question moves, here and in the next. */
  readonly exportRegister: (question: ExportQuestion, onProgress?: OnProgress) => Job<Uint8Array>
  readonly writePapers: (question: PapersQuestion, onProgress?: OnProgress) => Job<Uint8Array>
  readonly readRegister: (question: ReadRegisterQuestion, onProgress?: OnProgress) => Job<PackedReview>
  readonly measured: (question: MeasuredQuestion, onProgress?: OnProgress) => Job<MeasurementSummary[]>
}

const spawnWorker = (): WorkerLike =>
  new Worker(new URL('./core.worker.ts', import.meta.url), { type: 'module', name: 'core' })

export function createCoreClient(spawn: () => WorkerLike = spawnWorker): Core {
  const computing = createLane<CoreWork>(spawn)
  const reading = createLane<CoreWork>(spawn)
  const finding = createLane<CoreWork>(spawn)
  const sampling = [createLane<CoreWork>(spawn), createLane<CoreWork>(spawn)]
  const filing = createLane<CoreWork>(spawn)
  return {
    readBundled: (bundle, onProgress) => computing.run('readBundled', bundle, [], onProgress),
    importFile: (question, onProgress) => reading.run('importFile', question, [], onProgress),
    coverage: (input, onProgress) =>
      computing.run('coverage', input, coverageInputBuffers(input), onProgress),
    gaps: (question, onProgress) =>
      finding.run('gaps', question, gapInputBuffers(question.input), onProgress),
    robustness: (asked, onPart) => runRobustness(sampling, asked, onPart),
    openPlan: (question, onProgress) => filing.run('openPlan', question, [], onProgress),
    packPlan: (pieces, onProgress) => filing.run('packPlan', pieces, buffersOf(pieces), onProgress),
    exportRegister: (question, onProgress) =>
      filing.run('exportRegister', question, buffersOf([...question.marks, ...question.facts]), onProgress),
    writePapers: (question, onProgress) =>
      filing.run('writePapers', question, buffersOf(question.papers), onProgress),
    readRegister: (question, onProgress) =>
      filing.run(
        'readRegister',
        question,
        buffersOf([...question.marks, ...question.boundaries]),
        onProgress,
      ),
    measured: (question, onProgress) =>
      filing.run(
        'measured',
        question,
        buffersOf([...question.boundaries, ...question.measurements]),
        onProgress,
      ),
  }
}
