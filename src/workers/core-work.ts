/**
 * Everything that is worked out in another thread: plain functions of one question and a progress, so that a test
 * calls them as they stand.
 */
import type { CountedCoverage } from '@/domain/coverage/coverage'
import type { CoverageInput } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import type { SignalMinimum } from '@/domain/coverage/raster-mask'
import type { BoundaryFeature, Commune, Measurement } from '@/domain/dataset/records'
import type { FoundGaps, GapQuestion } from '@/domain/gap/found-gap'
import type { GapInput } from '@/domain/gap/gap-input'
import type { GapMark, MarkFacts, Register } from '@/domain/gap/mark'
import type { MeasurementSummary } from '@/domain/gap/measurement-summary'
import type { ProvedRanks } from '@/domain/ranking/robustness/proved-ranks'
import type { RankTally } from '@/domain/ranking/robustness/rank-tally'
import type { RobustnessQuestion } from '@/domain/ranking/robustness/robustness-question'
import type { CommuneCode } from '@/domain/units'
import type { Paper } from '@/export/papers/paper'
import type { PaperFormat } from '@/export/papers/paper-bytes'
import type { RegisterFormat } from '@/export/register-bytes'
import type { RegisterRecords } from '@/export/register-entry'
import type { RegisterRequest } from '@/export/register-table'
import type { ImportAnswers, ImportResult, Reference } from '@/ingest/import'
import { importFile } from '@/ingest/import-file'
import type { PackageReading } from '@/ingest/package/read-data-package'
import type {
  ReadRow,
  RegisterAnswers,
  RegisterFinding,
  RegisterReference,
  RegisterReview,
} from '@/ingest/register/register-review'
import type { openPlanFile } from '@/store/document/plan-file'
import type { OnProgress } from './job'
import { type Packed, packing, unpacked } from './packed'
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

export interface OpenPlanQuestion {
  readonly file: Blob
  /** State vector of the plan that is open on the page. */
  readonly known: Uint8Array
}

export interface ExportQuestion {
  readonly format: RegisterFormat
  readonly marks: Packed<GapMark>
  /** In the order of the marks; `null`: to be left open. */
  readonly facts: Packed<MarkFacts | null>
  readonly records: RegisterRecords
  readonly request: RegisterRequest
}

export interface PapersQuestion {
  readonly format: PaperFormat
  readonly papers: Packed<Paper>
}

export interface ReadRegisterQuestion {
  readonly file: Blob
  readonly fileName: string
  readonly marks: Packed<GapMark>
  /** Commune of each mark, in their order. */
  readonly communeCodes: readonly (CommuneCode | null)[]
  readonly reference: Omit<RegisterReference, 'register' | 'facts' | 'outside'> & {
    readonly register: Omit<Register, 'marks'>
  }
  /** What tells how much of a shape lies in no commune. */
  readonly boundaries: Packed<BoundaryFeature>
  readonly answers: RegisterAnswers
}

/** A review whose rows come apart, to be unpacked in slices. */
export interface PackedReview {
  readonly review: Omit<RegisterReview, 'rows' | 'findings'>
  readonly rows: Packed<ReadRow>
  readonly findings: Packed<RegisterFinding>
}

export interface MeasuredQuestion {
  readonly communes: readonly Commune[]
  readonly boundaries: Packed<BoundaryFeature>
  readonly measurements: Packed<Measurement>
  readonly minimum: SignalMinimum
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
  readonly openPlan: (
    question: OpenPlanQuestion,
    onProgress: OnProgress,
  ) => Promise<ReturnType<typeof openPlanFile>>
  /** The plan in pieces (`planPieces`) → a plan file. */
  readonly packPlan: (pieces: readonly Uint8Array[], onProgress: OnProgress) => Promise<Uint8Array>
  readonly exportRegister: (question: ExportQuestion, onProgress: OnProgress) => Promise<Uint8Array>
  readonly writePapers: (question: PapersQuestion, onProgress: OnProgress) => Promise<Uint8Array>
  readonly readRegister: (question: ReadRegisterQuestion, onProgress: OnProgress) => Promise<PackedReview>
  readonly measured: (question: MeasuredQuestion, onProgress: OnProgress) => Promise<MeasurementSummary[]>
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
  openPlan: async ({ file, known }, onProgress) => {
    const { openPlanFile } = await import('@/store/document/plan-file')
    return openPlanFile(new Uint8Array(await file.arrayBuffer()), known, onProgress)
  },
  packPlan: async pieces => (await import('@/store/document/plan-file')).packPlanFile(pieces),
  exportRegister: async ({ format, marks, facts, records, request }, onProgress) => {
    const { registerBytes } = await import('@/export/register-bytes')
    const list = unpacked(marks)
    onProgress(0.1)
    const known = unpacked(facts)
    onProgress(0.3)
    return registerBytes(format, list, known, records, request)
  },
  writePapers: async ({ format, papers }, onProgress) => {
    const { paperBytes } = await import('@/export/papers/paper-bytes')
    const list = unpacked(papers)
    onProgress(0.3)
    return paperBytes(format, list)
  },
  readRegister: async (question, onProgress) => {
    const { file, fileName, marks, communeCodes, reference, boundaries, answers } = question
    const { readRegister } = await import('@/ingest/register/read-register')
    const { communeFinder } = await import('@/domain/gap/commune-finder')
    const { gridShape } = await import('@/domain/gap/grid-shape')
    const finder = communeFinder({
      records: { communes: reference.communes, boundaries: { communes: unpacked(boundaries) } },
    })
    const list = unpacked(marks)
    onProgress(0.2)
    const facts = new Map(list.map(({ id }, place) => [id, { communeCode: communeCodes[place] ?? null }]))
    const { rows, findings, ...review } = await readRegister(
      new Uint8Array(await file.arrayBuffer()),
      fileName,
      {
        ...reference,
        register: { ...reference.register, marks: list },
        facts,
        outside: geometry => finder.communesOf(gridShape(geometry)).outside,
      },
      answers,
    )
    onProgress(0.8)
    return { review, rows: [...packing(rows)], findings: [...packing(findings)] }
  },
  measured: async ({ communes, boundaries, measurements, minimum }, onProgress) => {
    const { measurementSummary } = await import('@/domain/gap/measurement-summary')
    const records = {
      communes,
      boundaries: { communes: unpacked(boundaries) },
      measurements: unpacked(measurements),
    }
    onProgress(0.3)
    return measurementSummary({ records }, minimum)
  },
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
