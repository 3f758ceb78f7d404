import type { GapMark, MarkFacts } from '@/domain/gap/mark'

/** What a part of a mark's sheet is told. */
export interface MarkPartProps {
  readonly mark: GapMark
  /** `null`: still being computed. */
  readonly facts: MarkFacts | null
}
