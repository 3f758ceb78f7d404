/** What every reader of features is given, and what it gives back. */
import type { ResourceName, ResourceRecords } from '@/domain/dataset/dataset'
import type { FindingLog } from '../finding-log'
import type { Feature } from '../formats/format'
import type { ImportAnswers, Progress, Question, Reference, RowCounts } from '../import'

export interface ShapesInput {
  readonly features: readonly Feature[]
  readonly others: Readonly<Record<string, readonly Feature[]>>
  readonly metadata: Readonly<Record<string, unknown>>
  readonly fileName: string
  readonly reference: Reference
  readonly answers: ImportAnswers
  readonly log: FindingLog
  readonly questions: Question[]
  readonly progress: Progress
}

export interface ShapesOutcome {
  readonly rows: RowCounts
  readonly records: ResourceRecords[ResourceName] | null
}
